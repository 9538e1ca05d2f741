/** An update while pages are open: they go on being recorded, and the ledger knows what it could not see. */
import { expect, test } from 'vitest'
import type { Gap } from '../../lib/domain/gap.ts'
import { readStore } from './driver/ledger.ts'
import { sleep, useTheatre } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre({ sites: ['X'] })
const { xPost } = cast(theatre)

test('after an update open pages are recorded once more, and the time between is a gap', async () => {
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  expect(actTypes(await theatre.expectLedgerToMatch())).toEqual(['Like'])
  // Answered, and its verdict still to come: the new worker finds it.
  await tab.click(xPages.like(xPost(1)))
  await sleep(500)
  await theatre.stage.renew()
  theatre.desk = await theatre.stage.openPage('welcome.html')
  await tab.bringToFront()
  // Time for the recorder to come into the page that stayed open.
  await sleep(2_500)
  await tab.click(xPages.like(xPost(2)))
  await tab.click(xPages.like(xPost(3)))
  await theatre.expectLedgerToMatch()
  const gaps = await readStore<Gap>(theatre.desk, 'gaps')
  expect(gaps).toMatchObject([{ site: 'x', reason: 'restart', acts: null, part: null }])
  const [gap] = gaps
  expect((gap?.until ?? '') > (gap?.from ?? '')).toBe(true)
})
