/** Nothing leaves the machine and nothing is loaded from elsewhere: no code could do it, in source or build. */
import { describe, expect, test } from 'vitest'
import { builtFiles, readBuilt } from './built.ts'
import { read, sourceFiles } from './files.ts'
import { nameOf, nodesOf, stringOf, type SyntaxNode } from './syntax.ts'

/** Ways to reach the network, to run text as code or to read text as markup. */
const forbidden = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'eval',
  'Function',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'document.write',
]

/**
 * What libraries bring along and Waterline never calls, and would not be let through: the pages' policy
 * forbids it. Each stands with its reason, and must still be there to be listed.
 */
const broughtAlong: Readonly<Record<string, string>> = {
  innerHTML: 'Preact offers dangerouslySetInnerHTML, which no component uses',
  dangerouslySetInnerHTML: 'the name of that property in Preact',
  Function: 'zod tries whether it may compile schemas, unless jitless; it is set so',
  XMLHttpRequest: 'Papa Parse can read from an address; only its writer is used',
}

/** Names that a node uses, as a call, a constructor, a property, an attribute or a JSX attribute. */
function usedBy(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression': {
      const name = nameOf(node['callee'])
      return [name, name.slice(name.lastIndexOf('.') + 1)]
    }
    case 'MemberExpression':
      return [nameOf(node['property']), stringOf(node['property']) ?? '']
    case 'JSXAttribute':
      return [nameOf(node['name'])]
    case 'Property':
      return [nameOf(node['key'])]
    default:
      return []
  }
}

function forbiddenIn(path: string, source: string): string[] {
  const used = new Set(nodesOf(path, source).flatMap(usedBy))
  return forbidden.filter((name) => used.has(name))
}

describe('no network, no foreign code', () => {
  test.each(sourceFiles())('%s', (path) => {
    expect(forbiddenIn(path, read(path))).toEqual([])
  })

  test.each([
    ["await fetch('https://example.org')", 'fetch'],
    ["globalThis['fetch']('/a')", 'fetch'],
    ['new globalThis.WebSocket(a)', 'WebSocket'],
    ["navigator.sendBeacon('/a')", 'sendBeacon'],
    ["new Function('return 1')", 'Function'],
    ['element.innerHTML = text', 'innerHTML'],
    ['const a = <p dangerouslySetInnerHTML={b} />', 'dangerouslySetInnerHTML'],
  ])('%s would be noticed', (source, name) => {
    expect(forbiddenIn('a.tsx', source)).toEqual([name])
  })

  test.each(['chromium', 'firefox'] as const)(
    'the build for %s has only what is known',
    (target) => {
      const scripts = builtFiles(target).filter((path) => path.endsWith('.js'))
      const found = scripts.flatMap((path) => forbiddenIn(path, readBuilt(target, path)))
      expect([...new Set(found)].filter((name) => !(name in broughtAlong))).toEqual([])
    },
  )

  test.each(['chromium', 'firefox'] as const)(
    'pages of the build for %s load own files',
    (target) => {
      const pages = builtFiles(target).filter((path) => /\.(html|css)$/.test(path))
      const foreign = pages.filter((path) =>
        /(src|href)=["']?(https?:)?\/\/|url\(["']?(https?:)?\/\/|@import/.test(
          readBuilt(target, path),
        ),
      )
      expect(foreign).toEqual([])
    },
  )
})
