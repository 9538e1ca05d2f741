/**
 * What a site could call otherwise tomorrow: every attribute, value, class, id, element and part of an address that the
 * rules of a site lean on, found in the rules themselves, one mutation for each.
 */
import type { Site } from '../../lib/sites/site.ts'

export type MutationKind =
  | 'attribute'
  | 'value'
  | 'class'
  | 'id'
  | 'element'
  | 'address'
  | 'nesting'

export interface Mutation {
  site: Site['id']
  kind: MutationKind
  /** As a selector or an address has it: `[data-testid="like"]`. */
  name: string
  /** Rules and things that lean on it: `x.like`, `post`. */
  usedBy: string[]
  /**
   * What the practice site replaces in all that it serves, in ways to try in turn: its own scripts may know a value as a
   * value only, or as a key as well, and a page that breaks has not drifted.
   */
  renames: readonly Readonly<Record<string, string>>[]
  /** Tells whether a page's markup, or an address that it asks for, holds it. */
  stands: RegExp
  /** The same change in a selector of the tests' own. */
  select: (selector: string) => string
}

/** Attributes every page has and no site would give up, for what the browser does with them. */
const lasting = new Set([
  'id',
  'href',
  'class',
  'src',
  'alt',
  'name',
  'type',
  'path',
  'tabindex',
  'contenteditable',
])
/** Elements that the browser does something with: without them a page needs other scripts. */
const needed = new Set([
  'a',
  'button',
  'img',
  'main',
  'body',
  'textarea',
  'li',
  'input',
  'div',
  'span',
  'dialog',
  'form',
])

/** Every mutation of a site, in the order in which its rules name things. */
export function mutationsOf(site: Site): Mutation[] {
  const found = new Map<string, Mutation>()
  for (const { text, by, isAddress } of namesIn(site)) {
    for (const one of isAddress ? addressesIn(text) : mutationsIn(text)) {
      const known = found.get(one.name)
      if (known && !known.usedBy.includes(by)) known.usedBy.push(by)
      if (!known) found.set(one.name, { site: site.id, usedBy: [by], ...one })
    }
  }
  return [...found.values(), ...nestings(site.id)]
}

type Named = Omit<Mutation, 'site' | 'usedBy'>

/** A selector or an expression of the rules, and whose it is. */
interface Lead {
  text: string
  by: string
  isAddress: boolean
}

/** Fields that hold a selector, or a row of them. */
const selectorFields = new Set([
  'selector',
  'openedBy',
  'notBeyond',
  'row',
  'on',
  'off',
  'own',
  'layers',
])

function namesIn(site: Site): Lead[] {
  const rules = site.rules.flatMap((rule) => [
    ...leads(rule, rule.id),
    { text: rule.outcome.url.source, by: rule.id, isAddress: true },
  ])
  const things = site.things.flatMap((thing) => leads(thing, thing.name))
  const rest = leads({ account: site.account, itemText: site.itemText }, 'page')
  const pages = site.pages.map(({ name, path }) => ({
    text: path.source,
    by: `${name} page`,
    isAddress: true,
  }))
  return [
    ...rules,
    ...things,
    { text: site.layers, by: 'page', isAddress: false },
    ...rest,
    ...pages,
  ]
}

/** Selectors anywhere below, attributes that are read, and expressions that a read value must match. */
function leads(value: unknown, by: string): Lead[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return []
  return Object.entries(value).flatMap(([key, one]: [string, unknown]): Lead[] => {
    if (key === 'match' && one instanceof RegExp) return [{ text: one.source, by, isAddress: true }]
    if (key === 'take' && typeof one === 'string' && one.includes('-'))
      return [{ text: `[${one}]`, by, isAddress: false }]
    if (key === 'not' && typeof one === 'string') return [{ text: one, by, isAddress: false }]
    if (!selectorFields.has(key)) return leads(one, by)
    const texts: unknown[] = Array.isArray(one) ? one : [one]
    return texts.flatMap((text) =>
      // `on` is a gesture in a control and a selector in a settled state.
      typeof text === 'string' && /[.#[*]/.test(text) ? [{ text, by, isAddress: false }] : [],
    )
  })
}

const attributes = /\[([\w-]+)(?:([~|^$*]?=)"([^"]*)"( i)?)?\]/g

/** What one selector names. */
function mutationsIn(selector: string): Named[] {
  const tests = [...selector.matchAll(attributes)]
  const rest = selector.replaceAll(attributes, '')
  const names = (pattern: RegExp) => [...rest.matchAll(pattern)].map(([, name = '']) => name)
  return [
    ...tests.flatMap(([, name = '', how = '', value = '', anyCase]) =>
      inAttribute(name, how, value, anyCase !== undefined),
    ),
    ...names(/\.([a-z][\w-]*)/gi).map(className),
    ...names(/#([a-z][\w-]*)/gi).map(id),
    ...names(/(?<![\w.#:-])([a-z][a-z0-9]*)(?![\w(-])/g)
      .filter((name) => !needed.has(name))
      .map(element),
  ]
}

/** `true` and `false` belong to the attribute, a `type` to the browser, what holds a blank to nobody. */
function inAttribute(name: string, how: string, value: string, anyCase: boolean): Named[] {
  const isName = name !== 'type' && /[a-z]{2}/i.test(value) && !/^(?:true|false)$|\{/.test(value)
  const own = lasting.has(name) ? [] : [attribute(name)]
  return how !== '' && isName ? [...own, attributeValue(name, how, value, anyCase)] : own
}

function attribute(name: string): Named {
  const other = `data-${renamed(name)}`
  return {
    kind: 'attribute',
    name: `[${name}]`,
    renames: [
      { [`${name}=`]: `${other}=`, [`[${name}`]: `[${other}`, [`'${name}'`]: `'${other}'` },
    ],
    stands: new RegExp(`\\s${name}=`),
    select: (selector) => selector.replaceAll(`[${name}`, `[${other}`),
  }
}

/** A value as a selector tests it: whole (`=`), as a beginning (`^=`), an end (`$=`) or anywhere (`*=`). */
function attributeValue(name: string, how: string, value: string, anyCase: boolean): Named {
  const other = renamed(value)
  const isBeginning = how === '=' || how === '^='
  const isEnd = how === '=' || how === '$='
  const between = (text: string, quote: string) =>
    `${isBeginning ? quote : ''}${text}${isEnd ? quote : ''}`
  const quoted = (quotes: string) =>
    Object.fromEntries(
      quotes.split('').map((quote) => [between(value, quote), between(other, quote)]),
    )
  const inMarkup = { [`${name}=${between(value, '"')}`]: `${name}=${between(other, '"')}` }
  const pattern = `${isBeginning ? '^' : ''}${RegExp.escape(value)}${isEnd ? '$' : ''}`
  const tested = new RegExp(`(?<=\\[${name}[~|^$*]?=")[^"]*`, 'g')
  return {
    kind: 'value',
    name: `[${name}${how}"${value}"]`,
    renames: isBeginning
      ? [{ ...inMarkup, ...quoted("'") }, quoted(`"'\``), inMarkup]
      : [{ ...quoted(`"'\``), ...(anyCase ? { [capital(value)]: capital(other) } : {}) }],
    stands: new RegExp(
      `\\s${name}="${isBeginning ? '' : '[^"]*'}${RegExp.escape(value)}${isEnd ? '"' : ''}`,
      'i',
    ),
    select:
      isBeginning || isEnd
        ? (selector) =>
            selector.replaceAll(tested, (text) => text.replace(new RegExp(pattern), () => other))
        : (selector) => selector.replaceAll(value, other),
  }
}

function className(name: string): Named {
  return {
    kind: 'class',
    name: `.${name}`,
    renames: [{ [name]: renamed(name) }],
    stands: new RegExp(`\\sclass="[^"]*(?<![\\w-])${name}(?![\\w-])`),
    select: (selector) => selector.replaceAll(name, renamed(name)),
  }
}

function id(name: string): Named {
  const other = renamed(name)
  return {
    kind: 'id',
    name: `#${name}`,
    renames: [
      { [`id="${name}"`]: `id="${other}"`, [`#${name}`]: `#${other}`, [`'${name}'`]: `'${other}'` },
    ],
    stands: new RegExp(`\\sid="${name}"`),
    select: (selector) => selector.replaceAll(`#${name}`, `#${other}`),
  }
}

function element(name: string): Named {
  // What holds nothing needs no end; another name for it must not need one either.
  const other = name === 'hr' ? 'wbr' : `x-${renamed(name)}`
  const inSelector = new RegExp(`(?<![\\w.#:"-])${name}(?![\\w(="-])`, 'g')
  return {
    kind: 'element',
    name: `<${name}>`,
    renames: [
      {
        [`<${name} `]: `<${other} `,
        [`<${name}>`]: `<${other}>`,
        [`</${name}>`]: `</${other}>`,
        [`'${name}'`]: `'${other}'`,
        [`'${name}[`]: `'${other}[`,
      },
    ],
    stands: new RegExp(`<${name}[ >]`),
    select: (selector) => selector.replaceAll(inSelector, other),
  }
}

/**
 * Words of an expression that an address must match, each with the word before it where it is a common one:
 * `reactions.create`. Hosts are left out.
 */
function addressesIn(expression: string): Named[] {
  const literal = expression
    .replaceAll(/\(\?<?[!=](?:[^()]|\([^)]*\))*\)/g, ' ')
    // What may be missing is no name to lean on.
    .replaceAll(/\(\?:\w+\)\?/g, '')
    .replaceAll('(?:', '(')
    .replaceAll(/\\[dwsbpS](?:\{[^}]*\})?|\[[^\]]*\]/g, ' ')
    .replaceAll('\\', '')
    .replaceAll('.json', ' ')
    .replaceAll(/\/\/[\w.-]*/g, ' ')
  let lead = ''
  const names: string[] = []
  for (const [run] of literal.matchAll(/[\w./=-]+|[^\w./=-]/g)) {
    if (/^[^\w./=-]$/.test(run)) {
      if (run !== '(' && run !== '|' && run !== ')') lead = ''
      continue
    }
    const whole = lead + run
    const [, before = '', word = ''] = /((?:[\w-]+)?[./=])?([\w-]+)[./=]*$/.exec(whole) ?? []
    if (/[./=]$/.test(run)) lead = /[\w-]*[./=]$/.exec(run)?.[0] ?? ''
    const isOwn = /[a-z][A-Z]|-/.test(word) && word.length >= 8
    if (word.length >= 4 && !hosts.test(word)) names.push(isOwn ? word : before + word)
  }
  return names
    .filter((name) => /[./=A-Z-]/.test(name) || name.length >= 8)
    .filter((name) => /[a-z]{4}/i.test(name.replace(/^.*[./=]/, '')) && !name.startsWith('com/'))
    .map(address)
}

const hosts = /^(?:https?|www|com|linkedin|twitter|mobile|json)$/

function address(name: string): Named {
  const [, before = '', word = name] = /^(.*[./=])?([\w-]+)$/.exec(name) ?? []
  const other = before + renamed(word)
  return {
    kind: 'address',
    name,
    renames: [{ [name]: other }],
    stands: new RegExp(RegExp.escape(name)),
    select: (selector) => selector.replaceAll(name, other),
  }
}

/** Layers that a site may put around what stood side by side. */
function nestings(site: Site['id']): Mutation[] {
  const [open, close] = ['<span style="display:contents"><button', '</button></span>']
  return [
    {
      site,
      kind: 'nesting',
      name: 'every button in an element of its own',
      usedBy: ['page'],
      renames: [{ '<button': open, '</button>': close }],
      stands: /<button/,
      // What stands wrapped already is spelled large until all is done.
      select: (selector) =>
        selector
          .replaceAll(
            /button(:first-child)?:has\(\+ button((?:[^()]|\([^()]*\))*)\)/g,
            'span$1:has(+ span > BUTTON$2) > BUTTON',
          )
          .replaceAll(/button((?::[a-z-]+(?:\(\d+\))?)*)(?= \+ button)/g, 'span$1')
          .replaceAll(/button(:(?:first|last)-child|:nth-child\(\d+\))/g, 'span$1 > BUTTON')
          .replaceAll(/([+>]) button/g, '$1 span > button')
          .replaceAll('BUTTON', 'button'),
    },
  ]
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

/** Another name that keeps the signs between the words, and nothing of the words. */
function renamed(name: string): string {
  return name.replaceAll(
    /[a-z]+/gi,
    (word) => `${word[0]}q${word.slice(1).split('').toReversed().join('')}`,
  )
}
