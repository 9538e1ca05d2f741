/**
 * Builds the extension for one browser into the folder given: `node build.ts chrome|firefox FOLDER`.
 *
 * A program of its own because vitest sets NODE_ENV, and then nobody would ship what was built.
 */
import { build } from 'wxt'

const [browser = '', outDir = ''] = process.argv.slice(2)

await build({ browser, manifestVersion: 3, outDir })
