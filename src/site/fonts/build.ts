/**
 * Makes the page's fonts from the @fontsource packages: public/fonts/*.woff2, subset to what English prose, labels and
 * code use, and src/styles/fonts.css with a fallback face for each whose metrics match, so nothing moves when the
 * real one arrives. Chinese loads none of the prose faces. Writes only what changed. Fails above the budget.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BUDGET_BYTES = 70_000;

/** Basic Latin plus the marks our prose uses. Arrows and infinity are drawn as paths: the faces lack them. */
const BASIC_LATIN = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
const TEXT = `${BASIC_LATIN}\u00a0·…“”‘’–—−×↑↓`;
const FEATURES = ['liga', 'kern', 'pnum', 'tnum', 'lnum', 'zero'];

/** Average advance in ems over ENGLISH of faces many machines have; measured on metric-compatible copies. */
const LOCAL = {
  georgia: { names: ['Georgia'], advance: 0.43881 },
  times: { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], advance: 0.3917 },
  timesItalic: { names: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'], advance: 0.39175 },
  timesBold: { names: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'], advance: 0.41426 },
  arial: { names: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'], advance: 0.43448 },
  menlo: { names: ['Menlo', 'DejaVu Sans Mono'], advance: 0.60205 },
  consolas: { names: ['Consolas'], advance: 0.54980 },
  courier: { names: ['Courier New', 'Liberation Mono', 'Cousine'], advance: 0.60010 },
};
type LocalName = keyof typeof LOCAL;
const ENGLISH = 'The quick study of memory shows that every object keeps a count of the places that refer to it, and when the last of '
  + 'them lets go the object is freed at once; nothing waits for a threshold. A list holds references, not values, so two '
  + 'names may well share one list and see each other change it. ';

interface Face {
  file: string; from: string; family: string; weight: string; style: 'normal' | 'italic';
  /** Fallback families in the order the stack names them, each standing in for this face. */
  fallbacks: [family: string, local: LocalName][];
}
const FACES: Face[] = [
  { file: 'serif-400', from: 'source-serif-4/files/source-serif-4-latin-400-normal', family: 'HB Serif', weight: '400', style: 'normal', fallbacks: [['HB Serif A', 'georgia'], ['HB Serif B', 'times']] },
  { file: 'serif-400i', from: 'source-serif-4/files/source-serif-4-latin-400-italic', family: 'HB Serif', weight: '400', style: 'italic', fallbacks: [['HB Serif A', 'timesItalic']] },
  { file: 'serif-600', from: 'source-serif-4/files/source-serif-4-latin-600-normal', family: 'HB Serif', weight: '600', style: 'normal', fallbacks: [['HB Serif A', 'timesBold']] },
  { file: 'sans-500', from: 'ibm-plex-sans/files/ibm-plex-sans-latin-500-normal', family: 'HB Sans', weight: '400 700', style: 'normal', fallbacks: [['HB Sans A', 'arial']] },
  { file: 'mono-400', from: 'ibm-plex-mono/files/ibm-plex-mono-latin-400-normal', family: 'HB Mono', weight: '400', style: 'normal', fallbacks: [['HB Mono A', 'menlo'], ['HB Mono B', 'consolas'], ['HB Mono C', 'courier']] },
  { file: 'mono-600', from: 'ibm-plex-mono/files/ibm-plex-mono-latin-600-normal', family: 'HB Mono', weight: '600', style: 'normal', fallbacks: [] },
];
const LICENCES = ['source-serif-4', 'ibm-plex-sans', 'ibm-plex-mono'];

function writeIfChanged(file: string, data: Buffer | string): void {
  const bytes = Buffer.from(data as string);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  writeFileSync(file, bytes);
}

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;

/** @font-face rules of one face and its stand-ins. */
function css(face: Face, original: Buffer): string {
  const font = create(original);
  if (!('glyphForCodePoint' in font)) throw new Error(`${face.from}: a collection, not one font`);
  const em = font.unitsPerEm;
  let total = 0;
  for (const letter of ENGLISH) total += font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth;
  const advance = total / ENGLISH.length / em;
  const style = face.style === 'normal' ? '' : ';font-style:italic';
  const rules = [`@font-face{font-family:"${face.family}";src:url(/fonts/${face.file}.woff2) format("woff2");font-weight:${face.weight}${style};font-display:swap}`];
  for (const [family, local] of face.fallbacks) {
    const { names, advance: theirs } = LOCAL[local];
    const scale = advance / theirs;
    rules.push(`@font-face{font-family:"${family}";src:${names.map((name) => `local("${name}")`).join(',')};font-weight:${face.weight}${style};`
      + `size-adjust:${percent(scale)};ascent-override:${percent(font.ascent / em / scale)};descent-override:${percent(-font.descent / em / scale)};line-gap-override:${percent(font.lineGap / em / scale)}}`);
  }
  return rules.join('\n');
}

const out = path.join(ROOT, 'public/fonts');
mkdirSync(out, { recursive: true });
const rules: string[] = [];
let total = 0;
for (const face of FACES) {
  const original = readFileSync(path.join(ROOT, 'node_modules/@fontsource', `${face.from}.woff2`));
  const made = await subsetFont(original, TEXT, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true });
  total += made.length;
  writeIfChanged(path.join(out, `${face.file}.woff2`), made);
  rules.push(css(face, original));
}
for (const name of LICENCES) {
  writeIfChanged(path.join(out, `LICENSE-${name}.txt`), readFileSync(path.join(ROOT, 'node_modules/@fontsource', name, 'LICENSE')));
}
writeIfChanged(path.join(ROOT, 'src/styles/fonts.css'), `/* Written by src/site/fonts/build.ts. */\n${rules.join('\n')}\n`);
if (total > BUDGET_BYTES) {
  console.error(`Fonts weigh ${total} bytes; the budget is ${BUDGET_BYTES}.`);
  process.exit(1);
}
console.log(`Fonts: ${FACES.length} faces, ${(total / 1000).toFixed(1)} kB.`);
