// What ties two accounts together, the pictures they share, and the plan to take them apart.
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model.js';
import { samePicture } from '../../src/people/avatar.js';
import { hashPicture } from '../../src/people/picture-hash.js';
import { pairLinks } from '../../src/people/pairs.js';
import { separationPlan } from '../../src/people/separation.js';

const account = (more: Partial<Account>): Account => ({
  key: 'x:1', platform: 'x', remoteId: '1', handle: null, displayName: null, bio: null, location: null, employer: null, url: null, links: [], createdAt: null, use: 'personal', audience: 'public', timeZone: null,
  avatarHash: null, formerHandles: [], emailDomain: null, details: {}, ...more,
});
const NOTHING = { mutualFollows: 0, followersInCommon: 0, crossPosts: 0, hours: [[], []] as [number[], number[]] };
const kinds = (a: Partial<Account>, b: Partial<Account>, facts = NOTHING): string[] => pairLinks(account(a), account({ platform: 'instagram', ...b }), facts).map((link) => link.kind);

describe('pairLinks', () => {
  it('finds what a stranger could', () => {
    expect(kinds({ handle: 'jozubrzycki' }, { handle: 'Jo_Zubrzycki84' })).toContain('handle');
    expect(kinds({ displayName: 'Jo Zubrzycki' }, { displayName: 'Dr. Joanna Zubrzycki' })).toContain('name');
    expect(kinds({ bio: 'see instagram.com/drjo for work' }, { handle: 'drjo', url: 'https://www.instagram.com/drjo/' })).toContain('link');
    expect(kinds({ links: ['https://jo.example/blog'] }, { links: ['http://www.jo.example/blog/'] })).toContain('shared-link');
    expect(kinds({ emailDomain: 'clinic.example' }, { emailDomain: 'clinic.example' })).toContain('email-domain');
    expect(kinds({}, {}, { ...NOTHING, crossPosts: 12, mutualFollows: 9 })).toEqual(['cross-post', 'mutual-follows']);
  });

  it('finds nothing in what anybody may share', () => {
    expect(kinds({ emailDomain: 'gmail.com', handle: 'jo', displayName: 'Jo' }, { emailDomain: 'gmail.com', handle: 'jo', displayName: 'Sam Smith' })).toEqual([]);
    expect(kinds({ avatarHash: '0000000000000000' }, { avatarHash: '0000000000000000' })).toEqual([]);
    expect(kinds({ handle: 'sunnydays' }, { handle: 'rainynights' }, { ...NOTHING, mutualFollows: 2 })).toEqual([]);
  });
});

describe('pictures', () => {
  const picture = (width: number, height: number, shade: (x: number, y: number) => number): Buffer => {
    const png = new PNG({ width, height });
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) png.data.fill(shade(x / width, y / height), (y * width + x) * 4, (y * width + x) * 4 + 3).fill(255, (y * width + x) * 4 + 3, (y * width + x) * 4 + 4);
    return PNG.sync.write(png);
  };
  const face = (x: number, y: number): number => Math.round(127 + 120 * Math.sin(9 * x + 4 * y * y));

  it('knows a picture in another size', async () => {
    const [large, small, other] = [await hashPicture(picture(200, 180, face)), await hashPicture(picture(64, 64, face)), await hashPicture(picture(64, 64, (x, y) => face(y, 1 - x)))];
    expect(large).toMatch(/^[0-9a-f]{16}$/);
    expect(samePicture(large, small)).toBe(true);
    expect(samePicture(large, other)).toBe(false);
  });

  it('does not decode what its header says is too large, nor other kinds', async () => {
    const huge = picture(16, 16, face);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    expect(await hashPicture(huge)).toBeNull();
    expect(await hashPicture(new TextEncoder().encode('GIF89a and more that is no picture'))).toBeNull();
  });
});

describe('separationPlan', () => {
  const [personal, professional] = [account({ handle: 'jo', use: 'personal' }), account({ handle: 'drjo', platform: 'instagram', use: 'professional' })];
  const links = pairLinks({ ...personal, links: ['https://jo.example/blog'] }, { ...professional, links: ['https://jo.example/blog'] }, NOTHING);

  it('lists steps for what ties them, and none where nothing does', () => {
    expect(separationPlan([personal, professional], links, { clinicalOnPersonal: 4, privateOnProfessional: 0 }).join('\n')).toMatch(/@jo \(X\).*\n.*4 posts/s);
    expect(separationPlan([personal, professional], [])).toEqual([]);
    expect(separationPlan([personal, { ...personal, key: 'x:2' }], links)).toEqual([]);
  });
});
