/**
 * What an advertisement says where other posts have the time, in LinkedIn's languages (L11 2026-08-07). No
 * attribute tells advertisements of the newest markup from other posts.
 */

// One string of them weighs less in every page than a list.
const words =
  'promoted|anzeige|gesponsert|post sponsorisé|sponsorisé|promu|' +
  'en partenariat avec|promocionado|promovid[ao]|post sponsorizzato|promosso|' +
  'gepromoot|promoveret|promotert|marknadsfört|mainostettu|treść promowana|' +
  'promowane|propagováno|propagace|kiemelt|promovat|προωθημένη|' +
  'öne çıkarılan içerik|tanıtılan içerik|продвигается|просувається|الترويج|' +
  'تم الترويج|ממומן|تبلیغ ?شده|प्रमोट किया गया|प्रमोट केले|প্রমোটেড|' +
  'ਪ੍ਰੋਮੋਟ ਕੀਤਾ(?: ਗਿਆ)?|ప్రమోట్ చేయబడింది|ได้รับการโปรโมท|dipromosikan|' +
  'nai-promote|được quảng bá|プロモーション|광고|广告|推广|促銷內容|贊助'

/** The whole of a short line: the word, and whose advertisement it is. */
export const promoted = new RegExp(`^(?:${words})(?: (?:by|von|par|da) .{1,60}| •)?$`, 'i')
