// States, provinces, nations and countries: too large to identify anybody, and the ending of many a town's name ("Springfield, IL").

const STATES = 'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|puerto rico|guam';
const ELSEWHERE = 'england|scotland|wales|northern ireland|ireland|uk|united kingdom|great britain|britain|usa|us|united states|america|canada|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|australia|new south wales|nsw|victoria|queensland|tasmania|new zealand|france|germany|spain|italy|portugal|netherlands|belgium|switzerland|austria|poland|sweden|norway|denmark|finland|greece|turkey|russia|ukraine|china|japan|korea|india|pakistan|bangladesh|mexico|brazil|argentina|chile|colombia|peru|cuba|haiti|jamaica|egypt|nigeria|kenya|ghana|ethiopia|somalia|south africa|israel|palestine|gaza|iran|iraq|syria|afghanistan|lebanon|vietnam|thailand|philippines|indonesia|malaysia|europe|asia|africa';

const REGIONS: ReadonlySet<string> = new Set(`${STATES}|${ELSEWHERE}`.split('|'));
const POSTAL: ReadonlySet<string> = new Set('AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ON QC BC AB MB SK NS NB NL PE UK NSW VIC QLD TAS'.split(' '));

/** A state or country by name, in lower case. */
export function isRegion(name: string): boolean {
  return REGIONS.has(name);
}

/** A state or province by its postal letters, as written. */
export function isPostalRegion(letters: string): boolean {
  return POSTAL.has(letters);
}
