import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { linkedin } from '../lib/sites/linkedin.ts'
import { recordFrame } from './recorder/start.ts'

export default defineUnlistedScript(() =>
  recordFrame({ site: linkedin, probes: {}, watchAnswers: null }),
)
