/** Elements in every state, for whoever builds; wxt.config.ts leaves it out of what ships. */
import '../../components/styles.css'
import '../../components/popup/popup.css'
import '../../components/dashboard/dashboard.css'
import '../../components/gallery/gallery.css'
import { Gallery } from '../../components/gallery/Gallery.tsx'
import { tokenBlocks } from '../../components/gallery/tokens.ts'
import { mount } from '../../components/mount.tsx'
import sheet from '../../components/tokens.css?raw'
import { browserText } from '../../lib/browser/text.ts'

const text = browserText()
const [always] = tokenBlocks(sheet)
mount(text, text('common_name'), <Gallery tokens={always?.tokens ?? {}} />)
