import { expect, test } from 'vitest'
import { openThisPage } from '../../lib/screens/this-page.ts'
import { fakeOutside, settled } from './outside.ts'

const jack = 'https://x.com/jack'

test('a page is known where the worker knows it, and asked about where it has an address', async () => {
  const outside = fakeOutside()
  const page = await openThisPage(outside, outside.signal)
  expect(page.read()).toBeNull()
  expect(outside.sent).toEqual([])
  outside.goTo(jack)
  await settled()
  expect(page.read()).toBeNull()
  outside.reply = { site: 'x', leftOut: [] }
  outside.goTo(jack)
  await settled()
  expect(page.read()).toBe(false)
  outside.reachable = false
  outside.goTo(jack)
  await settled()
  expect(page.read()).toBeNull()
})

test('it is left out by its address, and noticed again by what it is known by', async () => {
  const outside = fakeOutside()
  outside.inFront = jack
  outside.reply = { site: 'x', leftOut: [] }
  const page = await openThisPage(outside, outside.signal)
  outside.reply = { site: 'x', leftOut: [255] }
  expect(await page.change()).toBe(true)
  expect(outside.sent).toContainEqual({ type: 'leave-page-out', address: jack })
  expect(page.read()).toBe(true)
  outside.reply = { site: 'x', leftOut: [] }
  expect(await page.change()).toBe(true)
  expect(outside.sent).toContainEqual({ type: 'notice-pages', site: 'x', marks: [255] })
  expect(page.read()).toBe(false)
})

test('what could not be kept is said, and changes nothing', async () => {
  const outside = fakeOutside()
  outside.inFront = jack
  outside.reply = { site: 'x', leftOut: [] }
  const page = await openThisPage(outside, outside.signal)
  outside.reachable = false
  expect(await page.change()).toBe(false)
  expect(page.read()).toBe(false)
})

test('of a page that is not known nothing is said to the worker', async () => {
  const outside = fakeOutside()
  const page = await openThisPage(outside, outside.signal)
  expect(await page.change()).toBe(false)
  expect(outside.sent).toEqual([])
})
