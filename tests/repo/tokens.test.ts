/** The style sheets keep to the tokens, and the tokens serve everybody: in the dark, with high contrast, without motion. */
import { describe, expect, test } from 'vitest'
import { kindOf, tokenBlocks } from '../../components/gallery/tokens.ts'
import { filesBelow, read } from './files.ts'

const path = 'components/tokens.css'
const [always, ...others] = tokenBlocks(read(path))
const names = Object.keys(always?.tokens ?? {})
const colours = Object.entries(always?.tokens ?? {})
  .filter(([, value]) => kindOf(value) === 'colour')
  .map(([name]) => name)

/** All others; the card stands alone in somebody else's page, where no token reaches it. */
const sheets = filesBelow('components').filter(
  (one) => one.endsWith('.css') && one !== path && one !== 'components/prompt/card.css',
)

/** Colours that a sheet names itself; the system's own, which only people with colours of their own see, are none. */
function coloursIn(css: string): string[] {
  const values = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/:([^;{}]*);/g)
  return [...values].flatMap(
    ([, value = '']) =>
      value.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|lch|lab|hwb|color)a?\(|\b(?:white|black)\b/g) ??
      [],
  )
}

/** What moves in a sheet for longer than tokens say, where nobody asked whether it may. */
function restless(css: string): string[] {
  const [before = '', after = ''] = css.split('@media (prefers-reduced-motion: reduce)')
  const moving = before.match(/\b(?:transition|animation):[^;]*;/g) ?? []
  return moving.filter((one) => !/var\(--(?:quick|slow)\)/.test(one) && !/:\s*none/.test(after))
}

/** What a block leaves at the value for everybody. */
function leftAlone(media: string): string[] {
  const block = others.find((one) => one.media === media)
  return colours.filter((name) => block?.tokens[name] === undefined)
}

describe('tokens', () => {
  test('nothing but tokens.css names a colour', () => {
    const found = sheets.flatMap((one) => coloursIn(read(one)).map((colour) => `${one}: ${colour}`))
    expect(found).toEqual([])
  })

  test('every token that is used exists, and every one is used', () => {
    const all = [path, ...sheets].map(read).join('\n')
    const used = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name))
    const given = filesBelow('components')
      .filter((one) => one.endsWith('.tsx'))
      .flatMap((one) => [...read(one).matchAll(/'--([\w-]+)':/g)].map(([, name]) => name))
    expect([...used].filter((name) => ![...names, ...given].includes(name ?? ''))).toEqual([])
    expect(names.filter((name) => !used.has(name))).toEqual([])
  })

  test('in the dark every colour is another one, but what stands on water', () => {
    const onWater = ['lane', 'thread', 'touched']
    expect(leftAlone('(prefers-color-scheme: dark)')).toEqual(['link-hover', ...onWater])
  })

  test('for whoever has colours of their own, every colour is one of those', () => {
    expect(leftAlone('(forced-colors: active)')).toEqual([])
    const forced = others.find(({ media }) => media === '(forced-colors: active)')
    const values = Object.values(forced?.tokens ?? {})
    expect(values.flatMap((value) => coloursIn(`color: ${value};`))).toEqual([])
  })

  test('whoever wants more contrast gets it in light and dark alike', () => {
    const [light, dark] = others.filter(({ media }) => media.includes('prefers-contrast: more'))
    const strong = (block: typeof light): string[] => Object.keys(block?.tokens ?? {})
    expect(
      strong(light).filter((name) => kindOf(light?.tokens[name] ?? '') === 'colour'),
    ).toContain('edge')
    // What stands on water is the same in both.
    expect(strong(light).filter((name) => !strong(dark).includes(name))).toEqual(['lane', 'thread'])
  })

  test('whatever moves stands still for whoever wants that', () => {
    const still = others.find(({ media }) => media === '(prefers-reduced-motion: reduce)')
    expect(still?.tokens).toMatchObject({ quick: '0ms', slow: '0ms' })
    const found = sheets.flatMap((one) => restless(read(one)).map((what) => `${one}: ${what}`))
    expect(found).toEqual([])
  })

  test.each([
    'p { color: #fff; }',
    'p { fill: rgb(0 0 0 / 10%); }',
    'p { border: 1px solid white; }',
  ])('%s would be noticed', (css) => {
    expect(coloursIn(css)).toHaveLength(1)
  })

  test.each(['p { transition: opacity 2s; }', 'p { animation: sink 1s; }'])(
    '%s would be noticed',
    (css) => {
      expect(restless(css)).toHaveLength(1)
    },
  )
})
