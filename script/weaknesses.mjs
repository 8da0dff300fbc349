// Asks a database of known weaknesses (OSV) about the libraries of CycloneDX lists:
//   node script/weaknesses.mjs LIST...
// Exit code 0: none is known. 1: some are, and it says which. 3: the database did not answer.
import { readFileSync } from 'node:fs'

const DATABASE = process.env.OSV_URL || 'https://api.osv.dev/v1/querybatch'
const PATIENCE_MS = 30_000
const MOST_AT_ONCE = 500

const purls = [
  ...new Set(
    process.argv
      .slice(2)
      .flatMap((list) => JSON.parse(readFileSync(list)).components)
      .filter((library) => library.purl?.startsWith('pkg:maven/') && library.group !== 'io.festivalplayer')
      // What follows the version says which file it is, and the database does not know that.
      .map((library) => library.purl.split('?')[0]),
  ),
]
if (purls.length === 0) {
  throw new Error('the lists name no library')
}

/** The weaknesses of each, by its purl. */
async function ask(some) {
  const answer = await fetch(DATABASE, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ queries: some.map((purl) => ({ package: { purl } })) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!answer.ok) {
    throw new Error(`it answers ${answer.status}`)
  }
  const { results } = await answer.json()
  if (results?.length !== some.length) {
    throw new Error('it answers something else')
  }
  return results.map((result, index) => [some[index], (result.vulns ?? []).map((weakness) => weakness.id)])
}

let found
try {
  found = []
  for (let from = 0; from < purls.length; from += MOST_AT_ONCE) {
    found.push(...(await ask(purls.slice(from, from + MOST_AT_ONCE))))
  }
} catch (failure) {
  console.log(`  the database cannot be reached (${failure.cause?.code ?? failure.message}); nothing was looked at`)
  process.exit(3)
}
const weak = found.filter(([, ids]) => ids.length > 0)
weak.forEach(([purl, ids]) => console.log(`  ${purl}: ${ids.join(', ')}`))
console.log(`  ${weak.length} of ${purls.length} libraries have known weaknesses`)
process.exit(weak.length > 0 ? 1 : 0)
