/** The tokens that a style sheet sets, by when they hold. */

/** Names without their dashes, and what each is set to. */
export type Tokens = Readonly<Record<string, string>>

/** What tokens.css sets at all times; in later blocks, what it sets for some people: `media` says for whom. */
export function tokenBlocks(css: string): { media: string; tokens: Tokens }[] {
  return [...css.matchAll(/(?:@media ([^{]+?)\s*\{\s*)?:root\s*\{([^}]*)\}/g)].map(
    ([, media = '', body = '']) => ({ media, tokens: tokensIn(body) }),
  )
}

function tokensIn(body: string): Tokens {
  const set = body.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/--([\w-]+):\s*([^;]+);/g)
  return Object.fromEntries([...set].map(([, name = '', value = '']) => [name, value.trim()]))
}

/** What a token is for, as its value tells. */
export function kindOf(value: string): 'colour' | 'type' | 'space' | 'motion' | 'other' {
  if (/^(?:#|rgb|color-mix)/.test(value)) return 'colour'
  if (/rem$|serif$/.test(value)) return 'type'
  if (/^\d+px$/.test(value)) return 'space'
  return /\d+ms$/.test(value) ? 'motion' : 'other'
}
