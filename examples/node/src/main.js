import {app} from './app.js';
import {Store} from './store.js';

const store = new Store(process.env.BOOKMARKS ?? 'data/bookmarks.db');
const server = app(store).listen(process.env.PORT ?? 3000);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => store.close());
    server.closeAllConnections();
  });
}
