/** The rule drawer: every rule of the sites with its signs, since when each was seen, and what covers it. */
import type { Deed, KnownSite, Rule, Teller } from '../../lib/sites/site.ts'

/** A scene, and the ledger's words for the acts it leads to: `linkedin Undo Like`. */
export interface Cover {
  name: string
  acts: readonly string[]
}

type Row = readonly [kind: string, what: string, seen: string]

const widths = { kind: 10, what: 84 }

/** @param word only rules whose id holds it */
export function drawer(
  sites: readonly KnownSite[],
  scenes: readonly Cover[],
  tests: readonly { path: string; text: string }[],
  word = '',
): string {
  const blocks = sites.flatMap((site) =>
    site.rules
      .filter(({ id }) => id.includes(word))
      .map((rule) => {
        const rows = [...actRows(rule), ...signRows(site, rule), ...coverRows(site, rule)]
        return [rule.id, ...rows.map(lineOf)].join('\n')
      }),
  )
  const count = `${blocks.length} rules of ${sites.map(({ name }) => name).join(', ')}`
  return [...blocks, count].join('\n\n')

  function coverRows({ id: site }: KnownSite, rule: Rule): Row[] {
    const wanted = new Set(deeds(rule).map(([, deed]) => `${site} ${inLedger(deed)}`))
    const played = scenes.filter(({ acts }) => acts.some((act) => wanted.has(act)))
    const naming = tests.filter(({ text }) => text.includes(`'${rule.id}'`))
    return [
      ...listed(
        'scenes',
        played.map(({ name }) => name),
      ),
      ...listed(
        'tests',
        naming.map(({ path }) => path),
      ),
    ]
  }
}

function actRows(rule: Rule): Row[] {
  const acts = deeds(rule).map(([option, deed]): Row => ['act', `${option}: ${inWords(deed)}`, ''])
  const nothing = Object.keys(rule.options).filter((option) => rule.options[option] === null)
  return [
    ['pages', rule.pages?.join(', ') ?? 'any', ''],
    ['about', rule.about.join(', '), ''],
    ...acts,
    ...nothing.map((option): Row => ['no act', option, '']),
  ]
}

function signRows({ bodyWords }: KnownSite, rule: Rule): Row[] {
  const { controls, outcome, tell, settled, composer, seen } = rule
  const words = bodyWords.filter((one) => one.rule === rule.id)
  return [
    ...controls.map((one): Row => [
      'control',
      [one.on, one.openedBy && `from ${one.openedBy}`, one.selector].filter(Boolean).join(' '),
      one.seen,
    ]),
    ['request', `${outcome.loose ? '' : 'after its control only '}${outcome.url.source}`, seen],
    ...words.flatMap(({ fields, seen: since }) =>
      fields.map(({ name, words: of }): Row => [
        'body',
        `${name}: ${Object.keys(of).join(', ')}`,
        since,
      ]),
    ),
    ...tell.map((teller): Row => ['told by', told(teller), 'seen' in teller ? teller.seen : '']),
    ...(settled ? [['settled', settled.by, ''] as const] : []),
    ...(composer ? [['composer', composer.selector, composer.seen] as const] : []),
  ]
}

function told(teller: Teller): string {
  const options = 'options' in teller ? Object.values(teller.options) : [teller.option]
  const names =
    'options' in teller && !Array.isArray(teller.options) ? Object.keys(teller.options) : options
  const where = 'selector' in teller ? ` ${teller.selector}` : ''
  const weak = 'weak' in teller && teller.weak ? ' (weak)' : ''
  return `${teller.by}${weak} → ${names.filter((one) => one !== null).join(', ')}${where}`
}

function deeds({ options }: Rule): [option: string, deed: Deed][] {
  return Object.entries(options).flatMap(([option, deed]) => (deed ? [[option, deed]] : []))
}

function inWords({ type, undoes, object, thing }: Deed): string {
  return [undoes ? `${type} of ${undoes}` : type, object, thing && `(${thing})`]
    .filter(Boolean)
    .join(' ')
}

/** As the lines of tests/e2e/driver/compare.ts begin. */
function inLedger({ type, undoes, object }: Deed): string {
  if (undoes) return `Undo ${undoes}`
  const isSaid =
    type === 'Create' || ((type === 'Accept' || type === 'Ignore') && object !== 'Invite')
  return isSaid ? `${type} ${object}` : type
}

/** The first few by name, the others by number. */
function listed(kind: string, names: readonly string[]): Row[] {
  const shown = 4
  if (names.length === 0) return [[kind, 'none', '']]
  const more = names.length - shown
  return [
    ...names.slice(0, shown).map((name): Row => [kind, name, '']),
    ...(more > 0 ? [[kind, `… and ${more} more`, ''] as const] : []),
  ]
}

function lineOf([kind, what, seen]: Row): string {
  const short = what.length > widths.what ? `${what.slice(0, widths.what - 1)}…` : what
  return `  ${kind.padEnd(widths.kind)}${seen ? short.padEnd(widths.what + 2) + seen : short}`
}
