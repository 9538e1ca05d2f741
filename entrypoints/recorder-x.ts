import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { x } from '../lib/sites/x.ts'
import { recordFrame } from './recorder/start.ts'

export default defineUnlistedScript(() => recordFrame(x))
