/**
 * The one door to zod: its small build, told never to compile code at run time.
 *
 * An extension's content security policy forbids `new Function`, which zod would try once; the refused
 * try is reported by the browser as a policy violation, so it is switched off before any schema is made.
 */
import { config } from 'zod/mini'

config({ jitless: true })

// Exported as a name-space, not as an object: so bundlers leave out what a context does not use.
export * as z from 'zod/mini'
