// Drives a server with the official Mastodon client: node masto-town.mjs NODE_MODULES SERVER TOKEN OTHER_TOKEN
// Ends with 0 when the server did what the client expects of a Mastodon, else with the first difference.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, url, citizenToken, companyToken] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'from-here.js'));
const { createRestAPIClient, MastoHttpError } = require('masto');

const citizen = createRestAPIClient({ url, accessToken: citizenToken });
const company = createRestAPIClient({ url, accessToken: companyToken });

const self = await company.v1.accounts.verifyCredentials();
assert.equal(self.username, 'acme');

const v2 = await company.v2.instance.fetch();
const v1 = await company.v1.instance.fetch();
assert.equal(v2.configuration.statuses.maxCharacters, v1.configuration.statuses.maxCharacters);
assert.equal(v2.domain, v1.uri);

// A post, its mention, its context.
const post = await citizen.v1.statuses.create({
  status: '@acme the lamp #flickers, see https://shop.example/orders/1',
  visibility: 'public',
});
assert.equal(post.inReplyToId, null);
assert.deepEqual(post.mentions.map((mention) => mention.acct), ['acme']);
assert.deepEqual(post.tags.map((tag) => tag.name), ['flickers']);

const [notice] = await company.v1.notifications.list({ types: ['mention'], limit: 1 });
assert.equal(notice.type, 'mention');
assert.equal(notice.status.uri, post.uri);
assert.equal(notice.account.acct, 'mara');

const answer = await company.v1.statuses.create({
  status: '@mara we send a new one',
  inReplyToId: post.id,
  visibility: post.visibility,
});
const { descendants } = await citizen.v1.statuses.$select(post.id).context.fetch();
assert.deepEqual(descendants.map((one) => one.id), [answer.id]);
const { ancestors } = await citizen.v1.statuses.$select(answer.id).context.fetch();
assert.deepEqual(ancestors.map((one) => one.id), [post.id]);

// Paging: the client follows the Link header.
for (let n = 0; n < 5; n++) await citizen.v1.statuses.create({ status: `#many ${n}` });
const seen = [];
for await (const page of company.v1.timelines.tag.$select('many').list({ limit: 2 })) {
  assert.ok(page.length <= 2);
  seen.push(...page.map((one) => one.content.replace(/<[^>]*>/g, '')));
}
assert.deepEqual(seen, ['#many 4', '#many 3', '#many 2', '#many 1', '#many 0']);

const found = await company.v2.search.list({ q: 'lamp', type: 'statuses' });
assert.deepEqual(found.statuses.map((one) => one.id), [post.id]);
const mara = await company.v1.accounts.lookup({ acct: 'mara' });
const written = await company.v1.accounts.$select(mara.id).statuses.list({ limit: 40 });
assert.ok(written.some((one) => one.id === post.id));

// Circles.
const secret = await citizen.v1.statuses.create({ status: '@acme psst', visibility: 'direct' });
assert.equal((await company.v1.statuses.$select(secret.id).fetch()).visibility, 'direct');
const listed = await company.v1.timelines.public.list({ limit: 40 });
assert.ok(listed.every((one) => one.id !== secret.id));

// Errors are JSON, and the client reads them.
const errorOf = async (promise) => {
  const error = await promise.then(() => null, (reason) => reason);
  assert.ok(error instanceof MastoHttpError, `no HTTP error: ${error}`);
  return error;
};
const gone = await errorOf(company.v1.statuses.$select('1').fetch());
assert.equal(gone.statusCode, 404);
assert.equal(gone.message, 'Record not found');
const stranger = createRestAPIClient({ url, accessToken: 'nobody' });
assert.equal((await errorOf(stranger.v1.accounts.verifyCredentials())).statusCode, 401);
assert.equal((await errorOf(citizen.v1.statuses.create({ status: ' ' }))).statusCode, 422);

// Edit, boost, delete.
const edited = await citizen.v1.statuses.$select(post.id).update({ status: '@acme all is well' });
assert.ok(edited.editedAt);
const boost = await citizen.v1.statuses.$select(answer.id).reblog();
assert.equal(boost.reblog.id, answer.id);
await citizen.v1.statuses.$select(post.id).remove();
assert.equal((await errorOf(company.v1.statuses.$select(post.id).fetch())).statusCode, 404);

console.log('masto: all as expected');
