// Run by LengthScriptTest, or by hand: node --test src/test/js
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import vm from 'node:vm';

const at = path => new URL('../../../' + path, import.meta.url);
const page = vm.createContext({window: {}, Intl});
vm.runInContext(readFileSync(at('resources/js/length.js'), 'utf8'), page);
const {count, measure} = page.window.Hearback.length;

const vectors = JSON.parse(readFileSync(at('src/test/resources/length-vectors.json'), 'utf8'));

for (const vector of vectors) {
    const rule = {urlLength: 0, prefix: '', threads: false, ...vector};

    test('count: ' + vector.name, () => {
        assert.equal(count(vector.text, rule), vector.count);
    });

    test('measure: ' + vector.name, () => {
        const measured = measure(vector.text, rule);
        assert.equal(measured.posts, vector.posts);
        if (vector.left !== undefined) assert.equal(measured.left, vector.left);
    });
}

test('no limit: anything leaves as one post', () => {
    const measured = measure('x'.repeat(100000), {unit: 'chars', urlLength: 0, prefix: ''});
    assert.equal(measured.left, Infinity);
    assert.equal(measured.posts, 1);
});
