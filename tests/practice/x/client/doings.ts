import type { Handlers, Props } from '../../client/page.ts'
import { around, build, find, once, propsOf, setProps } from '../../client/page.ts'
import { closeLayers, layers, openerOfLayer, openLayer, sayFailed } from './layers.ts'
import { postHandlers, showFollow } from './posts.ts'
import { askElsewhere, mutate, read, rest } from './requests.ts'
import type { Result } from './requests.ts'
import { settings } from './settings.ts'
import { removeCell } from './timeline.ts'

/** Opens a dialog that the server is asked for. */
export async function openDialog(part: string, wish: Record<string, unknown> = {}): Promise<void> {
  const answer = await read('Viewer', { ...wish, part })
  if (!answer) return
  closeLayers()
  layers.append(build(answer.html))
}

function send({ op, rest: path, variables }: Props): Promise<Result> {
  const wish: Record<string, unknown> = JSON.parse(String(variables ?? '{}'))
  if (typeof op === 'string') return mutate(op, wish)
  const form = Object.entries(wish).map(([key, value]) => [key, String(value)])
  return rest(String(path), new URLSearchParams(form))
}

/** Asks the server for what a button stands for, then shows what came of it. */
async function carryOut(button: HTMLElement): Promise<void> {
  const props = propsOf(button)
  await once(`plain ${String(props.op)} ${String(props.variables)}`, settings.guard, async () => {
    const result = await send(props)
    if (!result.ok) {
      sayFailed()
      return
    }
    if (props.after === 'swap') button.replaceWith(build(result.html))
    if (props.after === 'cell') removeCell(button)
    if (props.after === 'gone') button.remove()
    if (props.after === 'follow') {
      setProps(button, { do: 'follow', state: false })
      showFollow(button, false)
    }
  })
}

async function vote(choice: HTMLElement, { post, choice: number }: Props): Promise<void> {
  await once(`vote ${String(post)}`, settings.guard, async () => {
    const isDone = await askElsewhere('https://caps.x.com/v2/capi/passthrough/1', {
      'twitter:long:original_tweet_id': String(post),
      'twitter:string:selected_choice': String(number),
      'twitter:string:card_uri': `card://${String(post)}`,
    })
    if (!isDone) {
      sayFailed()
      return
    }
    const group = choice.closest('[role="radiogroup"]')
    const shown = [...(group?.querySelectorAll('[role="radio"]') ?? [])].map((one) => {
      const bar = document.createElement('div')
      bar.append(`${one.textContent} ▮`)
      return bar
    })
    group?.replaceChildren(...shown)
  })
}

/** Each list that was ticked or unticked is a request of its own. */
async function saveLists(): Promise<void> {
  const rows = [...layers.querySelectorAll<HTMLElement>('[role="checkbox"]')]
  for (const row of rows) {
    const { list, user, member } = propsOf(row)
    const isChosen = row.getAttribute('aria-checked') === 'true'
    if (isChosen === member) continue
    const operation = isChosen ? 'ListAddMember' : 'ListRemoveMember'
    const result = await mutate(operation, { listId: list, userId: user })
    if (!result.ok) sayFailed()
  }
  closeLayers()
}

async function sharePost(button: HTMLElement): Promise<void> {
  const chosen = [...layers.querySelectorAll('[aria-pressed="true"]')].map((one) =>
    String(propsOf(one).chat),
  )
  closeLayers()
  const text = `https://x.com/i/status/${String(propsOf(button).post)}`
  const encoded_message_create_event = btoa(text)
  for (const conversation_id of chosen) {
    if (settings.xChat === 'legacy') await rest('dm/new2.json', { conversation_id, text })
    else {
      const message_id = crypto.randomUUID()
      const variables = { conversation_id, message_id, encoded_message_create_event }
      await mutate('SendMessageMutation', variables, 'https://api.x.com')
    }
  }
}

async function menuBookmark(): Promise<void> {
  const opener = openerOfLayer()
  const article = opener?.closest('article')
  closeLayers()
  const button = article && find(article, { do: 'bookmark' })
  if (button) await postHandlers['bookmark']?.(button, propsOf(button))
}

/** What is asked for in one or two clicks, beyond posts and people. */
export const doingHandlers: Handlers = {
  plain: (button) => carryOut(button),
  vote,
  share: (button) => openLayer('share', button),
  'menu-bookmark': menuBookmark,
  'send-by-chat': () => openDialog('share', { tweetId: propsOf(openerOfLayer() ?? layers).post }),
  'choose-chat': (row) => row.setAttribute('aria-pressed', 'true'),
  'share-chat': (button) => sharePost(button),
  viewer: async (_, { post, path }) => {
    history.pushState(null, '', String(path))
    await openDialog('viewer', { tweetId: post })
  },
  'close-viewer': () => history.back(),
  'new-list': () => openDialog('new-list'),
  'create-list': async (button) => {
    const name = around(button, 'layer')?.querySelector('input')?.value ?? ''
    closeLayers()
    if (!(await mutate('CreateList', { name, isPrivate: true })).ok) sayFailed()
  },
  'profile-menu': (button) => openLayer('profile', button),
  'follower-menu': (button) => openLayer('follower', button),
  lists: () => openDialog('lists', { user: propsOf(openerOfLayer() ?? layers).user }),
  'choose-list': (row) =>
    row.setAttribute('aria-checked', String(row.getAttribute('aria-checked') !== 'true')),
  'save-lists': saveLists,
  'ask-first': (button) => openLayer('sure', openerOfLayer() ?? button),
  sure: async () => {
    const button = openerOfLayer()
    closeLayers()
    if (button) await carryOut(button)
  },
  delete: () => {
    const button = openerOfLayer()
    if (button) openLayer('sure-delete', button)
  },
  'sure-delete': async () => {
    const button = openerOfLayer()
    closeLayers()
    if (!button) return
    const { ok } = await mutate('DeleteTweet', { tweet_id: propsOf(button).post })
    if (ok) removeCell(button)
    else sayFailed()
  },
  block: () => {
    const button = openerOfLayer()
    if (button) openLayer('sure-block', button)
  },
  'sure-block': async () => {
    const user_id = String(propsOf(openerOfLayer() ?? layers).user)
    closeLayers()
    await rest('blocks/create.json', new URLSearchParams({ user_id }))
  },
  mute: async () => {
    const user_id = String(propsOf(openerOfLayer() ?? layers).user)
    closeLayers()
    await rest('mutes/users/create.json', new URLSearchParams({ user_id }))
  },
  pin: async () => {
    const id = String(propsOf(openerOfLayer() ?? layers).post)
    closeLayers()
    await rest('account/pin_tweet.json', new URLSearchParams({ id }))
  },
}
