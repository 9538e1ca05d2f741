import { describe, expect, test } from 'vitest'
import { openSiteSwitches } from '../../lib/screens/site-switches.ts'
import { fakeOutside } from './outside.ts'

const linkedin = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['https://www.linkedin.com/*'],
  bodyWords: [
    {
      urls: ['https://www.linkedin.com/server-request?*sduiid=com.linkedin.answer'],
      fields: [{ name: 'answer', words: { YES: 'accept', NO: 'ignore' } }],
    },
  ],
}

async function opened(outside = fakeOutside()) {
  const switches = await openSiteSwitches([linkedin], outside, outside.signal)
  return { outside, switches, state: () => switches.read()[0] }
}

describe('a site’s switch', () => {
  test('is off at first and is not asked about', async () => {
    const { outside, state } = await opened()
    expect(state()).toMatchObject({ id: 'linkedin', name: 'LinkedIn', on: false, note: null })
    expect(outside.requested).toEqual([])
  })

  test('asks the browser in the click itself, and tells the worker in the same tick', async () => {
    const { outside, switches, state } = await opened()
    switches.toggle('linkedin')
    expect(outside.requested).toEqual([{ hosts: linkedin.hosts, isToHear: true }])
    expect(outside.sent).toEqual([{ type: 'switch-site', site: 'linkedin', asked: true }])
    expect(state()).toMatchObject({ on: false, note: 'asking' })
  })

  test('is on once asked for and granted', async () => {
    const { outside, switches, state } = await opened()
    switches.toggle('linkedin')
    await outside.answer(true)
    expect(state()).toMatchObject({ on: true, note: null })
  })

  test('goes back to off when the person refuses, and says so', async () => {
    const { outside, switches, state } = await opened()
    switches.toggle('linkedin')
    await outside.answer(false)
    expect(state()).toMatchObject({ on: false, note: 'refused' })
    expect(outside.settings.sites['linkedin']).toMatchObject({ asked: false })
  })

  test('goes back to off when the browser could not ask', async () => {
    const { outside, switches, state } = await opened()
    switches.toggle('linkedin')
    await outside.answer(new Error('no gesture'))
    expect(state()).toMatchObject({ on: false, note: 'failed' })
    expect(outside.settings.sites['linkedin']).toMatchObject({ asked: false })
  })

  test('a second click while the question is open asks nothing', async () => {
    const { outside, switches } = await opened()
    switches.toggle('linkedin')
    switches.toggle('linkedin')
    expect(outside.requested).toHaveLength(1)
  })

  test('switching off tells the worker and asks nobody', async () => {
    const { outside, switches, state } = await opened(fakeOutside({ on: ['linkedin'] }))
    expect(state()?.on).toBe(true)
    switches.toggle('linkedin')
    await outside.settled()
    expect(state()?.on).toBe(false)
    expect(outside.requested).toEqual([])
  })

  test('a grant withdrawn in the browser shows at once', async () => {
    const { outside, state } = await opened(fakeOutside({ on: ['linkedin'] }))
    await outside.grant(false)
    expect(state()?.on).toBe(false)
  })

  test('says which words of which requests are read, and whether they may be now', async () => {
    const { outside, state } = await opened(fakeOutside({ on: ['linkedin'] }))
    expect(state()).toMatchObject({
      reads: [{ request: 'answer', name: 'answer', words: ['YES', 'NO'] }],
      mayRead: true,
    })
    outside.mayHear = false
    await outside.grant(true)
    expect(state()).toMatchObject({ on: true, mayRead: false })
  })

  test('a grant alone is not on', async () => {
    const { outside, state } = await opened()
    await outside.grant(true)
    expect(state()?.on).toBe(false)
  })

  test('says so when the worker could not keep it', async () => {
    const { outside, switches, state } = await opened()
    outside.reachable = false
    switches.toggle('linkedin')
    await outside.answer(true)
    expect(state()).toMatchObject({ on: false, note: 'failed' })
  })
})
