/** Sites that can't be read surely at present, as screens say it; pure. */
import { fromDrift, type Gap } from '../domain/gap.ts'
import type { Present } from '../text/days.ts'
import { troubleSentence } from '../text/gaps.ts'
import type { Text } from '../text/text.ts'

export interface Trouble {
  site: string
  name: string
  sentence: string
}

export function troublesOf(
  gaps: readonly Gap[],
  siteName: (site: string) => string,
  present: Present,
  text: Text,
): Trouble[] {
  const lasting = gaps.filter((gap) => gap.until === null && fromDrift(gap))
  return [...Map.groupBy(lasting, ({ site }) => site)].map(([site, own]) => ({
    site,
    name: siteName(site),
    sentence: troubleSentence(siteName(site), own, present, text),
  }))
}
