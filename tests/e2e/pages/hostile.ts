/** What a hostile page does to be noticed, to be recorded, or to get in the way; all of it runs in the page. */

/** Lies to whoever calls its built-ins without being one of the page's own scripts, and notes the call. */
export function lieToStrangers(): void {
  const strangers: string[] = []
  Reflect.set(globalThis, 'strangers', strangers)
  const isStranger = (name: string): boolean => {
    const stack = (new Error('who').stack ?? '').split('\n').join(' ')
    if (stack.includes('/practice/') || !/-extension:/.test(stack)) return false
    strangers.push(`${name} ${stack}`)
    return true
  }
  const lie = (holder: object, name: string, answer: unknown): void => {
    const known = Object.getOwnPropertyDescriptor(holder, name)
    const kind = known?.get ? 'get' : 'value'
    const run = known?.[kind] as ((...values: unknown[]) => unknown) | undefined
    if (!run || !known?.configurable) return
    Object.defineProperty(holder, name, {
      ...known,
      [kind]: function lying(this: unknown, ...values: unknown[]): unknown {
        return isStranger(name) ? answer : Reflect.apply(run, this, values)
      },
    })
  }
  for (const name of ['matches', 'closest', 'getAttribute', 'querySelector', 'querySelectorAll'])
    lie(Element.prototype, name, null)
  for (const name of ['querySelector', 'querySelectorAll']) lie(Document.prototype, name, null)
  lie(Event.prototype, 'composedPath', [])
  lie(Event.prototype, 'isTrusted', true)
  lie(Performance.prototype, 'now', 0)
  for (const name of ['map', 'filter', 'some', 'push']) lie(Array.prototype, name, null)
  lie(Promise.prototype, 'then', null)
  lie(JSON, 'stringify', '{}')
  // Whoever looks at the page's requests through the page's own window shall see none.
  Reflect.set(globalThis, 'PerformanceObserver', undefined)
  performance.setResourceTimingBufferSize(0)
  performance.clearResourceTimings()
}

/** Makes every sign of a like but the person: events of all kinds, messages in the extension's own words. */
export function forgeLikes(selector: string): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    button.click()
    const press = { bubbles: true, composed: true, cancelable: true }
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      const event = new MouseEvent(type, press)
      Reflect.defineProperty(event, 'isTrusted', { value: true })
      button.dispatchEvent(event)
    }
    class Trusted extends MouseEvent {
      override get isTrusted() {
        return true
      }
    }
    button.dispatchEvent(new Trusted('click', press))
    button.dispatchEvent(new CustomEvent('click', { ...press, detail: { isTrusted: true } }))
    button.focus()
    for (const key of ['l', 'Enter', ' '])
      button.dispatchEvent(new KeyboardEvent('keydown', { ...press, key }))
  }
  const observation = {
    id: '01JD0000000000000000000000',
    at: new Date().toISOString(),
    zone: 'Europe/Berlin',
    site: 'x',
    account: null,
    type: 'Like',
    rung: 'touch',
    act: null,
    witness: 'confirmed',
    person: null,
    others: [],
    object: { type: 'Note', url: 'https://x.com/i/status/20', inReplyTo: null },
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
  }
  const messages = [
    { type: 'record', observations: [observation] },
    { type: 'mail' },
    { type: 'moment', site: 'x' },
    { state: 'ready', observation, request: null, writtenAt: 0 },
  ]
  const channel = new BroadcastChannel('waterline')
  for (const message of messages) {
    postMessage(message, '*')
    channel.postMessage(message)
    dispatchEvent(new MessageEvent('message', { data: message }))
    dispatchEvent(new CustomEvent(message.type ?? 'outbox', { detail: message }))
    localStorage.setItem(`outbox.${observation.id}`, JSON.stringify(message))
  }
}

/** Where the names of its fields hide what elements and documents can do by themselves. */
export function hideBuiltIns(): void {
  // Not `querySelectorAll`, which the practice page's own script asks the document for.
  const names =
    'matches closest querySelector getAttribute getBoundingClientRect getClientRects contains parentElement parentNode childNodes textContent isConnected ownerDocument outerHTML activeElement body defaultView location visibilityState hasFocus'
  const main = document.querySelector('main')
  const form = document.createElement('form')
  const others = document.createElement('div')
  main?.replaceWith(form)
  for (const name of names.split(' ')) {
    const [field, other] = [document.createElement('input'), document.createElement('form')]
    for (const one of [field, other]) {
      one.setAttribute('name', name)
      one.hidden = true
    }
    form.prepend(field)
    others.append(other)
  }
  document.documentElement.append(others)
  if (main) form.prepend(main)
}

/** Much of everything: listeners, changes, depth, length, frames. */
export function flood(selector: string): void {
  // Twice as deep, and the browser itself ends the page.
  const deepest = 2_500
  for (let count = 0; count < 10_000; count += 1)
    addEventListener('click', () => undefined, { capture: count % 2 === 0 })
  const article = document.querySelector(selector)
  // As long as an address never is, and in every place the recorder may read.
  const long = `/${'a%20'.repeat(300_000)}`
  const link = document.createElement('a')
  link.href = long
  link.setAttribute('aria-label', long)
  link.append(`#${long}`)
  article?.prepend(link)
  let inner = document.createElement('div')
  inner.id = 'deep'
  inner.setAttribute('role', 'button')
  inner.append('here')
  for (let depth = 0; depth < deepest; depth += 1) {
    const outer = document.createElement('div')
    outer.append(inner)
    inner = outer
  }
  inner.setAttribute('style', 'position: fixed; top: 0; left: 0; z-index: 99')
  document.body.append(inner)
  let parent = document.body
  for (let count = 0; count < 20; count += 1) {
    const frame = document.createElement('iframe')
    frame.hidden = true
    parent.append(frame)
    if (frame.contentDocument && count % 4 !== 3) parent = frame.contentDocument.body
  }
  const place = document.createElement('p')
  document.body.append(place)
  let changes = 0
  setInterval(() => {
    for (let count = 0; count < 40; count += 1) {
      changes += 1
      place.setAttribute('data-change', String(changes))
      place.replaceChildren(document.createElement('button'))
    }
  }, 20)
}

/** A like button of the page's own making, with the request behind it, in a frame of its own. */
export interface Planted {
  /** Address of the post's author, as its links have it. */
  author: string
  id: string
  where: 'frame without address' | 'frame without origin'
}

export function plantLike({ author, id, where }: Planted): void {
  const holder = document.createElement('div')
  holder.id = 'planted'
  holder.setAttribute('style', 'position: fixed; top: 0; left: 0; z-index: 99; background: white')
  document.body.append(holder)
  const frame = document.createElement('iframe')
  frame.setAttribute('style', 'width: 200px; height: 60px')
  holder.append(frame)
  if (where === 'frame without address') {
    if (frame.contentDocument) fill(frame.contentDocument.body)
    return
  }
  frame.setAttribute('sandbox', 'allow-scripts')
  const body = document.createElement('body')
  body.append(article(document))
  frame.srcdoc = body.innerHTML

  function article(owner: Document): HTMLElement {
    const made = owner.createElement('article')
    made.setAttribute('data-testid', 'tweet')
    const link = owner.createElement('a')
    link.setAttribute('href', `/${author}/status/${id}`)
    link.append(owner.createElement('time'))
    const name = owner.createElement('div')
    name.setAttribute('data-testid', 'User-Name')
    const profile = owner.createElement('a')
    profile.setAttribute('href', `/${author}`)
    profile.append(author)
    name.append(profile, link)
    const button = owner.createElement('button')
    button.setAttribute('data-testid', 'like')
    button.setAttribute('style', 'width: 90px; height: 30px; position: absolute; top: 0; left: 0')
    button.append('like')
    made.append(name, button)
    return made
  }

  function fill(root: HTMLElement): void {
    const owner = root.ownerDocument
    const made = article(owner)
    made.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
      if (currentTarget instanceof (owner.defaultView ?? globalThis).Element)
        currentTarget.setAttribute('data-testid', 'unlike')
      // A request counts as ended once its answer was read.
      void owner.defaultView
        ?.fetch('/i/api/graphql/lI07N6Otwv1PhnEgXILM7A/FavoriteTweet', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ variables: { tweet_id: id }, queryId: 'lI07N6Otwv1PhnEgXILM7A' }),
        })
        .then((answer) => answer.text())
    })
    root.append(made)
  }
}
