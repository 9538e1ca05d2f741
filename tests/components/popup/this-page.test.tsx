// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { ThisPage } from '../../../components/popup/ThisPage.tsx'
import { createStore } from '../../../lib/screens/store.ts'
import { click, draw, nameOf } from '../draw.tsx'

/** A page that is left out, or not; null: nobody notices its site. */
function pageThat(isOut: boolean | null, { isKept = true } = {}) {
  const store = createStore(isOut)
  let shown: AbortSignal | null = null
  const page = {
    ...store,
    change: () => {
      if (isKept) store.write(store.read() === false)
      return Promise.resolve(isKept)
    },
  }
  return {
    write: store.write,
    isFollowed: () => shown?.aborted === false,
    open: (signal: AbortSignal) => {
      shown = signal
      return Promise.resolve(page)
    },
  }
}

test('a page that is noticed can be left out in one click, which the same button takes back', async () => {
  const { open } = pageThat(false)
  const { one } = await draw(<ThisPage open={open} />)
  expect(nameOf(one('button'))).toBe('Leave this page out')
  one('button').focus()
  await click(one('button'))
  expect(one('output').textContent).toBe('This page is left out: nothing is noticed here.')
  expect(document.activeElement).toBe(one('button'))
  await click(one('button'))
  expect(one('output').textContent).toBe('')
  expect(nameOf(one('button'))).toBe('Leave this page out')
})

test('what could not be kept is said', async () => {
  const { one } = await draw(<ThisPage open={pageThat(false, { isKept: false }).open} />)
  await click(one('button'))
  expect(one('[role=alert]').textContent).toContain('could not be saved')
})

test('of a page whose site nobody notices nothing is said', async () => {
  const { all } = await draw(<ThisPage open={pageThat(null).open} />)
  expect(all('button')).toHaveLength(0)
})

test('what only tells is silent until the page is left out, and then keeps its button', async () => {
  const page = pageThat(false)
  const { all, one } = await draw(<ThisPage open={page.open} isTelling />)
  expect(all('button')).toHaveLength(0)
  page.write(true)
  await expect.poll(() => all('button').length).toBe(1)
  expect(one('output').textContent).toContain('left out')
  await click(one('button'))
  expect(nameOf(one('button'))).toBe('Leave this page out')
})

test('once it is gone, nothing follows the page', async () => {
  const page = pageThat(false)
  const drawn = await draw(<ThisPage open={page.open} />)
  expect(page.isFollowed()).toBe(true)
  await drawn.again(<p />)
  expect(page.isFollowed()).toBe(false)
})
