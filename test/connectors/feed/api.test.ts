// A feed live, against our own fake of a blog.
import { feedApi } from '../../../connectors/feed/api.js';
import { fakeServer } from '../../net/fake-server.js';
import { describeLive } from '../live-contract.js';

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Garden notes</title><link>https://blog.example</link><description>Of a garden</description>
${Array.from({ length: 12 }, (_, index) => `<item><title>Day ${index}</title><link>https://blog.example/${index}</link><guid>https://blog.example/${index}</guid><pubDate>Mon, 01 Jan 2024 10:00:${String(index).padStart(2, '0')} +0000</pubDate><description>A walk in the garden behind the house, once more</description></item>`).join('\n')}</channel></rss>`;

describeLive(feedApi, () => fakeServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.end(FEED);
}), ({ url }) => ({ server: `${url}/feed`, token: null }));
