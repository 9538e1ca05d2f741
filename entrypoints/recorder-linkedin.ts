import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answersInside } from '../lib/recorder/answers/inside.ts'
import { answersInRows } from '../lib/recorder/answers/row.ts'
import { answersOf } from '../lib/recorder/answers/watch.ts'
import { linkedin } from '../lib/sites/linkedin.ts'
import { recordFrame } from './recorder/start.ts'

export default defineUnlistedScript(() =>
  recordFrame({
    site: linkedin,
    probes: {},
    watchAnswers: answersOf(linkedin, [answersInside, answersInRows]),
  }),
)
