import express from 'express';

/** The service over a store of bookmarks. */
export function app(store) {
  const routes = express();
  routes.use(express.json());

  routes.get('/health', (request, response) => {
    response.json({status: 'ok', bookmarks: store.all().length});
  });

  routes.get('/bookmarks', (request, response) => {
    response.json(request.query.word ? store.find(request.query.word) : store.all());
  });

  routes.post('/bookmarks', (request, response) => {
    const {address, title} = request.body ?? {};
    if (!URL.canParse(address) || !title) {
      response.status(400).json({error: 'an address and a title are needed'});
      return;
    }
    response.status(201).json({number: store.add(address, title)});
  });

  return routes;
}
