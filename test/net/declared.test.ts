// What a connector declares of its live side is what its live reader can give: no promise where there is no reader.
import { describe, expect, it } from 'vitest';
import { CONNECTORS } from '../../connectors/index.js';
import { LIVE_PLATFORMS, liveOf } from '../../src/commands/live.js';

describe.each(CONNECTORS.map((connector) => [connector.id, connector] as const))('%s', (_, { platforms, facets }) => {
  const live = platforms.filter((platform) => LIVE_PLATFORMS.includes(platform));

  it(live.length > 0 ? 'is read live, and says of what' : 'is not read live, and promises nothing', async () => {
    const promised = facets.filter(({ api }) => api !== 'no').map(({ facet }) => facet);
    expect(promised.length > 0).toBe(live.length > 0);
    for (const platform of live) expect((await liveOf(platform)).platform).toBe(platform);
  });
});
