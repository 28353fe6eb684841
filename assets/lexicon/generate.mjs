// Writes countries.tsv and regions.tsv, beside this file, from the Unicode CLDR.
//
//   npm install --prefix /some/folder cldr-core cldr-localenames-full
//   node generate.mjs /some/folder/node_modules
//
// The data in both tables is the Unicode CLDR's, under the licence Unicode-3.0.
// Names this program wants otherwise are corrected in places.tsv, never here.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = process.argv[2];
if (!packages) {
  console.error("usage: node generate.mjs <folder holding cldr-core and cldr-localenames-full>");
  process.exit(2);
}
const read = (...path) => JSON.parse(readFileSync(join(packages, ...path), "utf8"));
const namesIn = (locale) =>
  read("cldr-localenames-full", "main", locale, "territories.json").main[locale]
    .localeDisplayNames.territories;

const version = read("cldr-core", "package.json").version;
const containment = read("cldr-core", "supplemental", "territoryContainment.json").supplemental.territoryContainment;
const codes = read("cldr-core", "supplemental", "codeMappings.json").supplemental.codeMappings;
const en = namesIn("en-GB");
const fr = namesIn("fr");

// Codes that sit in CLDR's containment but are only reserved in ISO 3166-1.
// Kosovo's XK is not in the standard either, but is wanted.
const reserved = new Set(["AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);
const isCountry = (code) => /^[A-Z]{2}$/.test(code) && codes[code]?._alpha3 && !reserved.has(code);
const isRegion = (code) => /^\d{3}$/.test(code);

// Walk down from the world. A country belongs to the last M49 region passed on
// the way; codes that are neither (QO, outlying Oceania) are walked through.
const regionOf = new Map(); // country -> M49 code
const parentOf = new Map([["001", ""]]); // M49 code -> M49 code
(function walk(code, region) {
  for (const child of containment[code]?._contains ?? []) {
    if (isRegion(child)) {
      parentOf.set(child, region);
      walk(child, child);
    } else if (isCountry(child)) {
      regionOf.set(child, region);
    } else {
      walk(child, region);
    }
  }
})("001", "001");

// Groupings cut across that tree: each hangs under its continent, and no
// country names one as its own region.
for (const [grouping, parent] of [["003", "019"], ["202", "002"], ["419", "019"]]) {
  parentOf.set(grouping, parent);
}

const slug = (name) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const regionId = (m49) => (m49 ? slug(en[m49]) : "");
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);

// CLDR's other names, but not its bare abbreviations (UK, É.-U.): those count
// only in capitals and are therefore acronyms in places.tsv.
function otherNames(code) {
  const names = new Set();
  for (const table of [en, fr]) {
    for (const kind of ["short", "variant"]) {
      const name = table[`${code}-alt-${kind}`];
      if (name && /\p{Ll}/u.test(name)) names.add(name);
    }
  }
  names.delete(en[code]);
  names.delete(fr[code]);
  return [...names].join(" | ");
}

function write(file, comment, header, rows) {
  rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const lines = [`# ${comment}`, ...[header, ...rows].map((row) => row.join("\t"))];
  writeFileSync(join(dirname(fileURLToPath(import.meta.url)), file), lines.join("\n") + "\n");
  console.log(`${file}: ${rows.length} rows`);
}

const source = `From the Unicode CLDR ${version} (licence Unicode-3.0) by generate.mjs; not edited by hand.`;
write("countries.tsv", `Countries and territories of ISO 3166-1, and Kosovo. ${source}`,
  ["id", "alpha3", "en", "fr", "region", "other"],
  [...regionOf].map(([id, m49]) => [id, codes[id]._alpha3, en[id], fr[id], regionId(m49), otherNames(id)]));
write("regions.tsv", `Regions of the United Nations M49 classification. ${source}`,
  ["id", "m49", "en", "fr", "parent"],
  [...parentOf].map(([m49, parent]) => [regionId(m49), m49, capital(en[m49]), capital(fr[m49]), regionId(parent)]));
