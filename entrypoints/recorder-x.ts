import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answersBelow } from '../lib/recorder/answers/below.ts'
import { answersInRows } from '../lib/recorder/answers/row.ts'
import { x } from '../lib/sites/x.ts'
import { recordFrame } from './recorder/start.ts'

export default defineUnlistedScript(() =>
  recordFrame({ site: x, answers: [answersBelow, answersInRows] }),
)
