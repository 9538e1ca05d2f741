/** The files a new site begins with: its data, its script, a fixture and a test of it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Stop } from '../setup/say.mjs'

const names = /^[a-z][a-z0-9-]*$/
const hosts = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/

/**
 * Writes the files below `root`; nothing that is there already is touched.
 *
 * @returns paths of the files, and what is left to do, in words
 */
export function scaffold(root, name, host) {
  if (!names.test(name)) throw new Stop(`A site's name is its file's name: ${name} can not be one.`)
  if (!hosts.test(host)) throw new Stop(`${host} is no host, such as mastodon.social.`)
  const texts = textsOf(name, host)
  const taken = Object.keys(texts).find((path) => existsSync(join(root, path)))
  if (taken) throw new Stop(`${taken} is there already.`)
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { files: Object.keys(texts), left: leftOf(name, host) }
}

function variableOf(name) {
  return name.replaceAll(/-([a-z0-9])/g, (_whole, letter) => letter.toUpperCase())
}

function textsOf(name, host) {
  const variable = variableOf(name)
  return {
    [`lib/sites/${name}.ts`]: `/** ${name}: how it shows its acts. Sources: docs/sites.md. */
import type { Site } from './site.ts'

export const ${variable} = {
  id: '${name}',
  name: '${name}',
  hosts: ['https://${host}/*'],
  rulesVersion: 1,
  origin: 'https://${host}',
  person: { path: /^\\/@([^/]+)/, canonical: 'https://${host}/@' },
  pages: [{ name: 'feed', path: /^\\/$/, examples: ['https://${host}/'] }],
  account: [],
  things: [],
  rules: [],
  landmarks: [],
  signedOut: { selector: 'a[href="/login"]', seen: 'where and when' },
  answers: { row: { others: '', id: '', own: '', hosts: '', seen: 'where and when' } },
  layers: '[role="dialog"], dialog, [role="menu"]',
  itemText: { selector: 'article', seen: 'where and when' },
} as const satisfies Site
`,
    [`entrypoints/recorder-${name}.ts`]: `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answersInRows } from '../lib/recorder/answers/row.ts'
import { answersOf } from '../lib/recorder/answers/watch.ts'
import { ${variable} } from '../lib/sites/${name}.ts'
import { recordFrame } from './recorder/start.ts'

export default defineUnlistedScript(() =>
  recordFrame({
    site: ${variable},
    probes: {},
    watchAnswers: answersOf(${variable}, [answersInRows]),
  }),
)
`,
    [`tests/pages/${name}/home.html`]: `<!doctype html>
<!-- The structure of a page of ${host}; people and words are invented. Seen: where and when. -->
<html lang="en">
  <body>
    <main></main>
  </body>
</html>
`,
    [`tests/sites/${name}.test.ts`]: `import { expect, test } from 'vitest'
import { ${variable} } from '../../lib/sites/${name}.ts'

test.todo('each control is found on the page of tests/pages/${name}, and leads to its act')

test('a person is known by one address', () => {
  expect(${variable}.person.path.exec('/@amara')?.[1]).toBe('amara')
})
`,
  }
}

function leftOf(name, host) {
  return [
    `Read the terms of ${host}, and write into the pull request what they allow.`,
    `lib/sites/site.ts: add '${name}' to the ids of Site.`,
    `lib/sites/all.ts: add the site, with its \`bodyWords\` (most have none).`,
    `entrypoints/recorder-${name}.ts: hand over what of lib/recorder only this site needs, as the others do.`,
    `lib/sites/${name}.ts: pages, things, rules, landmarks and answers; each selector with where and when it was seen.`,
    `tests/pages/${name}/home.html: the real structure; tests/sites/${name}.test.ts: what is found there.`,
    `tests/practice/${name}/: the site in small, and its scenes in tests/e2e/scenes/${name}/.`,
    `tests/repo/manifest.test.ts, docs/privacy.md, docs/sites.md and CHANGELOG.md: its hosts and what is noticed.`,
  ]
}
