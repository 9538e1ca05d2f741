/** The words of the screens: which messages sources use, and which words stand in the sources themselves. */
import { toRecord } from './files.ts'
import { isNode, nameOf, nodesIn, nodesOf, stringOf, type SyntaxNode } from './syntax.ts'

/** Attributes that people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'alt',
  'placeholder',
])

/** Names under which a `Text` is called. */
const lookUps = new Set(['text', 'text.counted', 'counted'])

const plural = /_(zero|one|two|few|many|other)$/

/** Literal keys that a source looks up, `*_other` for a counted one. */
export function lookedUp(path: string, source: string): string[] {
  return nodesOf(path, source).flatMap((node) => {
    if (node.type !== 'CallExpression') return []
    const name = nameOf(node['callee']).split('.').slice(-2).join('.')
    const short = name.slice(name.lastIndexOf('.') + 1)
    if (!lookUps.has(name) && !lookUps.has(short)) return []
    const key = stringOf(nodesIn(node['arguments'])[0])
    if (key === null) return []
    return [short === 'counted' ? `${key}_other` : key]
  })
}

/** Patterns of every string in a source that could be a key: literals, and templates with their gaps open. */
export function possibleKeys(path: string, source: string): RegExp[] {
  return nodesOf(path, source).flatMap((node) => {
    const literal = stringOf(node)
    if (literal !== null) return /^[a-z]\w+$/i.test(literal) ? [new RegExp(`^${literal}$`)] : []
    if (node.type !== 'TemplateLiteral') return []
    const parts = nodesIn(node['quasis']).map(cooked)
    const fixed = parts.join('')
    return fixed.length >= 3 && /^\w+$/.test(fixed) ? [new RegExp(`^${parts.join('\\w+')}$`)] : []
  })
}

function cooked(quasi: SyntaxNode): string {
  return String(toRecord(quasi['value'])['cooked'])
}

/** Keys of the catalogue that no pattern reaches; a counted message is reached by its base. */
export function unreached(keys: readonly string[], patterns: readonly RegExp[]): string[] {
  return keys.filter(
    (key) => !patterns.some((one) => one.test(key) || one.test(key.replace(plural, ''))),
  )
}

/** Words in a component that don't come from the catalogue. */
export function looseWords(path: string, source: string): string[] {
  return nodesOf(path, source).flatMap((node) => {
    if (node.type === 'JSXText') return worded(String(node['value']))
    if (node.type === 'JSXExpressionContainer') return []
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      return nodesIn(node['children']).flatMap(expressionWords)
    }
    return node.type === 'JSXAttribute' && spoken.has(nameOf(node['name']))
      ? literalWords(node['value'])
      : []
  })
}

function expressionWords(child: SyntaxNode): string[] {
  return child.type === 'JSXExpressionContainer' ? literalWords(child) : []
}

/** Words of literals that a value can become: itself, in braces, in a template, behind `?` or `&&`. */
function literalWords(value: unknown): string[] {
  if (!isNode(value)) return []
  const literal = stringOf(value)
  if (literal !== null) return worded(literal)
  switch (value.type) {
    case 'JSXExpressionContainer':
      return literalWords(value['expression'])
    case 'TemplateLiteral':
      return nodesIn(value['quasis']).flatMap((quasi) => worded(cooked(quasi)))
    case 'ConditionalExpression':
      return [value['consequent'], value['alternate']].flatMap(literalWords)
    case 'LogicalExpression':
      return [value['left'], value['right']].flatMap(literalWords)
    default:
      return []
  }
}

function worded(text: string): string[] {
  return /\p{L}/u.test(text) ? [text.trim()] : []
}

/** What stands on no screen (docs/evidence.md, "Wording"), by what it would do to somebody. */
const unfit: Record<string, RegExp> = {
  shouts: /!/,
  scores:
    /(?<!\bnever )\bscor(e[ds]?|ing)\b|\b(streaks?|points?|badges?|troph(y|ies)|medals?|leader ?boards?|ranks?|ranked|rankings?|level(l?ed)? up|rewards?|congratulations|well done)\b/i,
  shames:
    /\b(asham\w+|sham\w+|guilt\w*|laz(y|iness)|lurk\w*|embarrass\w*|wast\w+|should|ought to)\b/i,
  frightens:
    /\b(afraid|fear\w*|worr(y|ied|ies)|miss(ed|ing)? out|regret\w*|hurry|last chance|too late|don[’']t forget)\b/i,
  'counts down': /\b(running out|(days?|hours?|minutes?|seconds?) (left|to go)|only \$?\d+)\b/i,
  compares:
    /\b(most (people|users|members)|other (people|users|members)|(than|as) (others|most)|everybody else|everyone else|on average|better than)\b/i,
  'names a generation':
    /\b(boomers?|millennials?|zoomers?|gen(eration)? ?[xyz]|generations?|digital (natives?|immigrants?))\b/i,
}

/** What is unfit in words that a screen would show. */
export function unfitIn(words: string): string[] {
  return Object.entries(unfit).flatMap(([what, pattern]) => (pattern.test(words) ? [what] : []))
}
