import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answersBelow } from '../lib/recorder/answers/below.ts'
import { answersInRows } from '../lib/recorder/answers/row.ts'
import { answersOf } from '../lib/recorder/answers/watch.ts'
import { probeRow } from '../lib/recorder/settle/row.ts'
import { probeToggle } from '../lib/recorder/settle/toggle.ts'
import { x } from '../lib/sites/x.ts'
import { recordFrame } from './recorder/start.ts'

export default defineUnlistedScript(() =>
  recordFrame({
    site: x,
    probes: { row: probeRow, toggle: probeToggle },
    watchAnswers: answersOf(x, [answersBelow, answersInRows]),
  }),
)
