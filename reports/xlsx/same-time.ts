// Sets the time of every entry of a zip, which its writer takes from the clock: the same report gives the same bytes.

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;

/** `instant` is UTC; zip knows local times in steps of two seconds since 1980. Changes `zip` and returns it. */
export function setZipTimes(zip: Uint8Array, instant: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - END_SIZE;
  while (view.getUint32(end, true) !== END) end--;
  const time = dosTime(instant);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, time, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, time, true);
    at += CENTRAL_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function dosTime(instant: string): number {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (instant.match(/\d+/g) ?? []).map(Number);
  return ((Math.max(0, year - 1980) << 25) | (month << 21) | (day << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0;
}
