// How far a time zone is ahead of UTC. The system is slow to tell, so it is asked once a zone and day.
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Offset of one zone at the beginning of each day (days since 1970), and the format that tells it. */
interface Zone { format: Intl.DateTimeFormat; days: Map<number, number> }

const zones = new Map<string, Zone | null>();

/** Milliseconds `zone` (IANA) is ahead of UTC at `time` (ms since 1970); null for a zone this computer does not know. */
export function zoneOffset(zone: string, time: number): number | null {
  let known = zones.get(zone);
  if (known === undefined) {
    known = openZone(zone);
    zones.set(zone, known);
  }
  if (known === null || Number.isNaN(time)) return null;
  const day = Math.floor(time / DAY);
  const offset = atStart(known, day);
  // On the few days on which clocks are changed, the very time is asked for.
  return offset === atStart(known, day + 1) ? offset : ask(known, time);
}

function openZone(zone: string): Zone | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    return { format, days: new Map() };
  } catch {
    return null;
  }
}

function atStart(zone: Zone, day: number): number {
  let offset = zone.days.get(day);
  if (offset === undefined) {
    offset = ask(zone, day * DAY);
    zone.days.set(day, offset);
  }
  return offset;
}

function ask({ format }: Zone, time: number): number {
  const parts = format.formatToParts(time);
  const part = (type: string): number => Number(parts.find((entry) => entry.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - time) / MINUTE) * MINUTE;
}
