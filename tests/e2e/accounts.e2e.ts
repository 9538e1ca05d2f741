/** Accounts of one's own: each is known apart, and can be left out. */
import { expect, test } from 'vitest'
import { sleep, useTheatre } from './driver/theatre.ts'
import { cast } from './pages/cast.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre({ sites: ['X'] })
const { xPost } = cast(theatre)

/** Likes a post under whatever account the page shows. */
async function like(place: number): Promise<void> {
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(place)))
  await sleep(2_400)
  await tab.close()
}

test('an account that is left out leaves nothing in the ledger, another goes on', async () => {
  await theatre.begin({ people: 75 })
  const leftOut = `https://x.com/${theatre.network.world.self.handle.toLowerCase()}`
  const name = leftOut.split('/').at(-1) ?? ''
  await like(0)
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.clickRole('switch', name)
  await sleep(500)
  await like(1)
  expect(theatre.network.acts).toHaveLength(2)
  theatre.network.scenario({ people: 76 })
  const other = `https://x.com/${theatre.network.world.self.handle.toLowerCase()}`
  await like(0)
  const likes = async () =>
    (await theatre.entries()).filter(({ type }) => type === 'Like').map(({ account }) => account)
  expect(await likes()).toEqual([leftOut, other])
  await settings.bringToFront()
  await settings.clickRole('switch', name)
  await sleep(500)
  theatre.network.scenario({ people: 75 })
  await like(2)
  expect(await likes()).toEqual([leftOut, other, leftOut])
  await settings.close()
})
