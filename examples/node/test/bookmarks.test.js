import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {app} from '../src/app.js';
import {Store} from '../src/store.js';

let server;
let address;

before(async () => {
  await new Promise((resolve) => {
    server = app(new Store(':memory:')).listen(0, resolve);
  });
  address = `http://localhost:${server.address().port}`;
});

after(() => server.close());

function add(bookmark) {
  return fetch(`${address}/bookmarks`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(bookmark),
  });
}

async function read(path) {
  return (await fetch(address + path)).json();
}

test('a new store is empty', async () => {
  assert.deepEqual(await read('/health'), {status: 'ok', bookmarks: 0});
});

test('bookmarks are listed as they were added', async () => {
  const bookmark = {address: 'https://mountains.example/', title: 'Über den Pass'};
  assert.equal((await add(bookmark)).status, 201);
  assert.deepEqual(await read('/bookmarks'), [bookmark]);
});

test('a bookmark is found by the beginning of a word, whatever its accents', async () => {
  await add({address: 'https://cooking.example/', title: 'Crème brûlée'});
  assert.deepEqual((await read('/bookmarks?word=brul')).map(({title}) => title), ['Crème brûlée']);
  assert.deepEqual(await read('/bookmarks?word=%22'), []);
});

test('what is no address is refused', async () => {
  assert.equal((await add({address: 'nowhere', title: 'Nothing'})).status, 400);
});
