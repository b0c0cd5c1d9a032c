// Drives the sandbox with jira.js, a client that others wrote. Run by JiraClientIT, or by hand:
// JIRA=http://127.0.0.1:2990/jira NODE_MODULES=target/npm/node_modules node --test src/test/js/jira-js.mjs
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import path from 'node:path';
import test from 'node:test';

const load = createRequire(path.resolve(process.env.NODE_MODULES, 'x.js'));
const {Version2Client, ServiceDeskClient} = load('jira.js');
const host = process.env.JIRA;

const as = (kind, name, password = name) =>
    new kind({host, authentication: {basic: {email: name, apiToken: password}}});

const mara = as(Version2Client, 'mara');
const dev = as(Version2Client, 'dev');
const admin = as(Version2Client, 'admin');
const kim = as(ServiceDeskClient, 'kim');
const agent = as(ServiceDeskClient, 'mara');

const refused = (promise, status) =>
    assert.rejects(promise, error => {
        assert.equal(error.status ?? error.response?.status, status, String(error));
        return true;
    });

async function ask(summary) {
    const desks = await kim.serviceDesk.getServiceDesks();
    const desk = desks.values.find(each => each.projectKey === 'SUP');
    const types = await kim.serviceDesk.getRequestTypes({serviceDeskId: desk.id});
    const help = types.values.find(each => each.name === 'Get help');
    return kim.request.createCustomerRequest({
        serviceDeskId: desk.id,
        requestTypeId: help.id,
        requestFieldValues: {summary, description: 'Sent by *jira.js*'},
    });
}

test('who am I, and where', async () => {
    assert.equal((await mara.myself.getCurrentUser()).displayName, 'Mara Lindt');
    assert.equal((await mara.serverInfo.getServerInfo()).deploymentType, 'Server');
    await refused(as(Version2Client, 'mara', 'wrong').myself.getCurrentUser(), 401);
});

test('an issue is created, changed, moved and found', async () => {
    const made = await dev.issues.createIssue({
        fields: {project: {key: 'APP'}, issuetype: {name: 'Bug'}, summary: 'Found by jira.js'},
    });
    await dev.issues.editIssue({issueIdOrKey: made.key, fields: {summary: 'Mended by jira.js'}});
    const steps = await dev.issues.getTransitions({issueIdOrKey: made.key});
    const done = steps.transitions.find(each => each.name === 'Done');
    await dev.issues.doTransition({issueIdOrKey: made.key, transition: {id: done.id}});

    const issue = await dev.issues.getIssue({issueIdOrKey: made.key});
    assert.equal(issue.fields.summary, 'Mended by jira.js');
    assert.equal(issue.fields.status.statusCategory.key, 'done');
    assert.match(issue.fields.resolutiondate, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
    assert.equal(issue.fields.reporter.name, 'dev');

    const found = await dev.issueSearch.searchForIssuesUsingJql({
        jql: `project = APP AND statusCategory = done AND summary ~ "mended" ORDER BY key DESC`,
        fields: ['summary'],
    });
    assert.equal(found.issues[0].key, made.key);
    assert.deepEqual(Object.keys(found.issues[0].fields), ['summary']);
});

test('a search comes page by page', async () => {
    const word = `pages${Date.now()}`;
    await Promise.all([1, 2, 3].map(n => ask(`${word} ${n}`)));
    const page = startAt => mara.issueSearch.searchForIssuesUsingJqlPost({
        jql: `project = SUP AND summary ~ ${word} ORDER BY key ASC`, startAt, maxResults: 2,
    });

    const first = await page(0);
    const second = await page(2);

    assert.equal(first.total, 3);
    assert.deepEqual([first.issues.length, second.issues.length], [2, 1]);
    assert.equal(new Set([...first.issues, ...second.issues].map(each => each.key)).size, 3);
});

test('what Jira refuses is refused, with a reason', async () => {
    await refused(mara.issueSearch.searchForIssuesUsingJql({jql: 'colour = red'}), 400);
    await refused(mara.issues.getIssue({issueIdOrKey: 'SUP-99999'}), 404);
    await refused(dev.issues.getIssue({issueIdOrKey: 'SUP-1'}), 404);
    await refused(as(Version2Client, 'olga').issues.createIssue({
        fields: {project: {key: 'APP'}, issuetype: {name: 'Bug'}, summary: 'no permission'},
    }), 403);
    await refused(dev.issues.createIssue({
        fields: {project: {key: 'APP'}, issuetype: {name: 'Bug'}, summary: ''},
    }), 400);
    await refused(dev.issues.doTransition({issueIdOrKey: 'APP-1', transition: {id: '1'}}), 400);
    await refused(new Version2Client({host}).issues.getIssue({issueIdOrKey: 'SUP-1'}), 401);
});

test('a request is opened, answered publicly and internally, and read by its customer', async () => {
    const request = await ask('Where is my invoice?');
    await agent.request.createRequestComment({
        issueIdOrKey: request.issueKey, body: 'It is on its way.', public: true,
    });
    await mara.issueComments.addComment({
        issueIdOrKey: request.issueKey,
        comment: 'Nobody knows where it is.',
        properties: [{key: 'sd.public.comment', value: {internal: true}}],
    });
    await kim.request.createRequestComment({
        issueIdOrKey: request.issueKey, body: 'Thank you!', public: true,
    });

    const seenBy = async client =>
        (await client.request.getRequestComments({issueIdOrKey: request.issueKey}))
            .values.map(each => [each.body, each.public]);
    assert.deepEqual(await seenBy(kim), [['It is on its way.', true], ['Thank you!', true]]);
    assert.deepEqual(await seenBy(agent), [
        ['It is on its way.', true], ['Nobody knows where it is.', false], ['Thank you!', true],
    ]);
    const own = await kim.request.getCustomerRequests({});
    assert.ok(own.values.some(each => each.issueKey === request.issueKey));
    await refused(as(ServiceDeskClient, 'lee').request.getCustomerRequestByIdOrKey({
        issueIdOrKey: request.issueKey,
    }), 404);
    await refused(kim.request.createRequestComment({
        issueIdOrKey: request.issueKey, body: 'in secret', public: false,
    }), 403);
});

test('a mandatory field is asked for', async () => {
    const types = await kim.serviceDesk.getRequestTypes({serviceDeskId: 1});
    const report = types.values.find(each => each.name === 'Report a problem');
    const form = await kim.serviceDesk.getRequestTypeFields({
        serviceDeskId: 1, requestTypeId: report.id,
    });
    const required = form.requestTypeFields.filter(each => each.required);

    assert.deepEqual(required.map(each => each.fieldId), ['summary', 'customfield_10100']);
    await refused(kim.request.createCustomerRequest({
        serviceDeskId: '1', requestTypeId: report.id, requestFieldValues: {summary: 'It broke'},
    }), 400);
});

test('issues are linked, and versions released', async () => {
    const request = await ask('Linked');
    await mara.issueLinks.linkIssues({
        type: {name: 'Blocks'},
        inwardIssue: {key: 'APP-1'},
        outwardIssue: {key: request.issueKey},
    });
    const issue = await mara.issues.getIssue({issueIdOrKey: request.issueKey});
    assert.equal(issue.fields.issuelinks[0].inwardIssue.key, 'APP-1');
    assert.equal(issue.fields.issuelinks[0].type.inward, 'is blocked by');

    const name = `v${Date.now()}`;
    const app = await admin.projects.getProject({projectIdOrKey: 'APP'});
    const made = await admin.projectVersions.createVersion({projectId: app.id, name});
    await admin.projectVersions.updateVersion({id: made.id, released: true});
    const versions = await admin.projectVersions.getProjectVersions({projectIdOrKey: 'APP'});
    assert.equal(versions.find(each => each.name === name).released, true);
    await refused(dev.projectVersions.updateVersion({id: made.id, released: false}), 403);
});

test('an issue belongs to versions and to another issue, and ends for a reason', async () => {
    const create = fields => dev.issues.createIssue({
        fields: {project: {key: 'APP'}, issuetype: {name: 'Bug'}, summary: 'jira.js plans', ...fields},
    });
    const whole = await create({fixVersions: [{name: '3.3'}], components: [{name: 'Web'}]});
    const part = await create({issuetype: {name: 'Sub-task'}, parent: {key: whole.key}});
    const steps = await dev.issues.getTransitions({issueIdOrKey: whole.key});
    await dev.issues.doTransition({
        issueIdOrKey: whole.key,
        transition: {id: steps.transitions.find(each => each.name === 'Done').id},
        fields: {resolution: {name: "Won't Do"}},
    });

    const {fields} = await dev.issues.getIssue({issueIdOrKey: whole.key});
    assert.deepEqual(fields.fixVersions.map(each => each.name), ['3.3']);
    assert.deepEqual(fields.subtasks.map(each => each.key), [part.key]);
    assert.equal(fields.resolution.name, "Won't Do");
    await refused(create({fixVersions: [{name: '99'}]}), 400);
    await refused(dev.issues.deleteIssue({issueIdOrKey: whole.key}), 403);
    await refused(admin.issues.deleteIssue({issueIdOrKey: whole.key}), 400);
    await admin.issues.deleteIssue({issueIdOrKey: whole.key, deleteSubtasks: true});
    await refused(dev.issues.getIssue({issueIdOrKey: part.key}), 404);
});

test('versions are merged, and those that are gone are missing', async () => {
    const app = await admin.projects.getProject({projectIdOrKey: 'APP'});
    const version = name => admin.projectVersions.createVersion({projectId: app.id, name});
    const [gone, kept] = [await version(`a${Date.now()}`), await version(`b${Date.now()}`)];

    await refused(dev.projectVersions.mergeVersions({id: gone.id, moveIssuesTo: kept.id}), 403);
    await admin.projectVersions.mergeVersions({id: gone.id, moveIssuesTo: kept.id});

    await refused(admin.projectVersions.getVersion({id: gone.id}), 404);
    await refused(admin.projectVersions.mergeVersions({id: kept.id, moveIssuesTo: kept.id}), 400);
});

test('a request is shared and no longer shared', async () => {
    const request = await ask('For two');
    const lee = as(ServiceDeskClient, 'lee');
    const key = {issueIdOrKey: request.issueKey};

    await kim.request.addRequestParticipants({...key, usernames: ['lee']});
    const shared = await lee.request.getRequestParticipants(key);
    assert.deepEqual(shared.values.map(each => each.name), ['lee']);
    await refused(lee.request.addRequestParticipants({...key, usernames: ['olga']}), 403);
    await agent.request.removeRequestParticipants({...key, usernames: ['lee']});
    await refused(lee.request.getCustomerRequestByIdOrKey(key), 404);
});
