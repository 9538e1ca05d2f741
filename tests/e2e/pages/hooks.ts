/**
 * A page that lays hooks on its own built-ins before any of its scripts runs, and notes who calls them with
 * what: whatever an extension does in the page's own world shows here. Both functions run in the page.
 */

export interface HookNotes {
  /** Each hooked call once: what, with what, from which line of which script. */
  calls: string[]
  /** How often those were called that do not depend on how fast the machine is. */
  counts: Record<string, number>
  /** Events that only an extension or a failure would cause. */
  heard: string[]
  globals: string[]
  stored: string[]
  /** The document as it stands, shadow roots and frames of this origin included. */
  dom: string
}

interface Hooks {
  calls: string[]
  counts: Record<string, number>
  heard: string[]
  roots: WeakMap<Element, ShadowRoot>
}

export function plantHooks(): void {
  const calls = new Set<string>()
  const counts: Record<string, number> = {}
  const heard: string[] = []
  const roots = new WeakMap<Element, ShadowRoot>()
  const hooks = {
    get calls() {
      return [...calls]
    },
    counts,
    heard,
    roots,
  }
  for (const type of ['message', 'messageerror', 'error', 'unhandledrejection', 'storage'])
    addEventListener(type, (event) => {
      const said: unknown = Reflect.get(event, 'data') ?? Reflect.get(event, 'message')
      heard.push(`${type} ${JSON.stringify(said)}`)
    })
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
    heard.push(`violation ${blockedURI}`),
  )
  Reflect.set(globalThis, 'hooks', hooks)

  const steady = new Set(['addEventListener', 'attachShadow', 'postMessage'])

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function's text reaches the page
  function shown(value: unknown): string {
    if (value instanceof Node) return value.nodeName
    if (typeof value === 'function') return 'function'
    if (typeof value === 'object' && value !== null) return 'object'
    // Without ids, which differ from load to load.
    return String(value)
      .replaceAll(/[\w-]{20,}|\d{6,}/g, '…')
      .slice(0, 40)
  }

  /** Script and line of the caller. */
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function's text reaches the page
  function caller(): string {
    const line = (new Error('where').stack ?? '')
      .split('\n')
      .find((one) => /(?:https|[a-z]+-extension):/.test(one))
    return /([\w-]+:\/\/[^\s)]*)/.exec(line ?? '')?.[1] ?? 'nowhere'
  }

  function note(name: string, values: unknown[]): void {
    calls.add(`${name} ${values.map(shown).join(' ')} < ${caller()}`)
    if (steady.has(name) || name.endsWith('Observer')) counts[name] = (counts[name] ?? 0) + 1
  }

  function hookMethod(holder: object, name: string): void {
    const known = Object.getOwnPropertyDescriptor(holder, name)
    for (const kind of ['value', 'set'] as const) {
      const run: unknown = known?.[kind]
      if (typeof run !== 'function') continue
      Object.defineProperty(holder, name, {
        ...known,
        [kind]: function hooked(this: unknown, ...values: unknown[]): unknown {
          note(name, values)
          const result: unknown = Reflect.apply(run, this, values)
          if (name === 'attachShadow' && this instanceof Element && result instanceof ShadowRoot)
            roots.set(this, result)
          return result
        },
      })
    }
  }

  function hookConstructor(name: string): void {
    const known: unknown = Reflect.get(globalThis, name)
    if (typeof known !== 'function') return
    Reflect.set(
      globalThis,
      name,
      new Proxy(known, {
        construct(target, values, self) {
          note(name, values)
          return Reflect.construct(target, values, self)
        },
      }),
    )
  }

  const methods: [object, string][] = [
    [EventTarget.prototype, 'addEventListener removeEventListener dispatchEvent'],
    [Node.prototype, 'appendChild insertBefore removeChild replaceChild textContent nodeValue'],
    [
      Element.prototype,
      'attachShadow setAttribute removeAttribute toggleAttribute append prepend before after remove replaceWith replaceChildren insertAdjacentHTML insertAdjacentElement innerHTML outerHTML className id scrollIntoView closest matches',
    ],
    [HTMLElement.prototype, 'click focus blur hidden inert popover style innerText showPopover'],
    [CharacterData.prototype, 'data'],
    [CSSStyleDeclaration.prototype, 'setProperty cssText'],
    [Document.prototype, 'createElement createElementNS adoptedStyleSheets importNode write'],
    [ShadowRoot.prototype, 'innerHTML adoptedStyleSheets'],
    [Event.prototype, 'composedPath preventDefault stopPropagation stopImmediatePropagation'],
    [globalThis, 'postMessage fetch open scrollTo'],
    [MessagePort.prototype, 'postMessage'],
    [BroadcastChannel.prototype, 'postMessage'],
    [XMLHttpRequest.prototype, 'open send'],
    [Navigator.prototype, 'sendBeacon'],
    [History.prototype, 'pushState replaceState'],
    [Storage.prototype, 'setItem removeItem'],
    [Performance.prototype, 'mark measure clearResourceTimings setResourceTimingBufferSize'],
  ]
  for (const [holder, names] of methods)
    for (const name of names.split(' ')) hookMethod(holder, name)
  for (const name of ['Mutation', 'Intersection', 'Performance', 'Resize'])
    hookConstructor(`${name}Observer`)
  for (const name of ['Worker', 'SharedWorker', 'WebSocket', 'EventSource', 'CSSStyleSheet'])
    hookConstructor(name)
}

/** What has been noted so far, in this document and in its frames of the same origin. */
export function readHooks(): HookNotes {
  const worlds: [Window & typeof globalThis, Hooks][] = []
  gather(globalThis as never)
  const all = worlds.map(([, hooks]) => hooks)
  const counts: Record<string, number> = {}
  for (const one of all)
    for (const [name, count] of Object.entries(one.counts))
      counts[name] = (counts[name] ?? 0) + count
  return {
    calls: [...new Set(all.flatMap(({ calls }) => calls))].toSorted(),
    counts,
    heard: all.flatMap(({ heard }) => heard),
    globals: worlds.flatMap(([world]) => Object.getOwnPropertyNames(world).toSorted()),
    stored: [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    dom: worlds.map(([{ document: one }]) => serialised(one)).join('\n'),
  }

  function gather(world: Window & typeof globalThis): void {
    const hooks: Hooks | undefined = Reflect.get(world, 'hooks')
    if (hooks) worlds.push([world, hooks])
    for (let place = 0; place < world.length; place += 1) {
      try {
        gather(world[place] as never)
      } catch {
        // A frame of another origin.
      }
    }
  }

  function serialised(node: Node): string {
    if (!(node instanceof (node.ownerDocument?.defaultView ?? globalThis).Element))
      return node.nodeType === Node.DOCUMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE
        ? children(node)
        : JSON.stringify(node.nodeValue)
    const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${value}"`)
    const root = all.map(({ roots }) => roots.get(node)).find(Boolean) ?? node.shadowRoot
    const shadow = root ? `\n#shadow-root\n${children(root)}\n#end` : ''
    return `<${node.localName}${attributes.join('')}>${shadow}${children(node)}`
  }

  function children(node: Node): string {
    return Array.from(node.childNodes, serialised).join('\n')
  }
}
