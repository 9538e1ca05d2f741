/**
 * Words of LinkedIn's buttons, by language, for pages that carry no sign of their own.
 * Acts told by words alone are never `confirmed`. Lists: L6, L17, L18, L19 (2026-03 to 08).
 */

/** Stems at the beginning of a word, in any script. One string of them weighs less in every page than a list. */
function stems(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})`, 'iu')
}

export const acceptWords = stems(
  'accept|' + // en, fr, nl, da, ro, sv
    'annehm|annimm|' + // de
    'accett|' + // it
    'acept|' + // es
    'aceit|' + // pt
    'godkänn|' + // sv
    'godta|' + // no
    'hyväksy|' + // fi
    'zaakcept|przyjmij|' + // pl
    'elfogad|' + // hu
    'принять|прийняти|' + // ru, uk
    'tanggapin|' + // tl: "accept"; "tanggihan" refuses
    'قبول|' + // ar
    '接受|' + // zh
    '承認|' + // ja
    '수락|' + // ko
    'kabul|' + // tr
    'terima', // id
)

export const ignoreWords = stems(
  'ignor|' + // en, fr, de, es, pt, it, da
    'declin|' + // en
    'negeren|' + // nl
    'odrzuc|' + // pl
    'rifiut|' + // it
    'rechaz|' + // es
    'refus|recus|' + // fr, pt
    'avvis|afvis|' + // no, da
    'hylkää|' + // fi
    'elutasít|' + // hu
    'отклон|відхил|' + // ru, uk
    'tanggih|pansin|balewala|' + // tl
    'تجاهل|' + // ar
    '忽略|' + // zh
    '無視|' + // ja
    '무시|' + // ko
    'yok say|' + // tr
    'abaikan', // id
)

export const followWords = stems(
  'follow(?!ing|ed)|' + // en
    'folgen|' + // de
    'segui(?!to)|' + // it
    'suivre|' + // fr
    'seguir|' + // es, pt
    'følg|' + // da, no
    'följ|' + // sv
    'volgen|' + // nl
    'seuraa|' + // fi
    'obserwuj|' + // pl
    'متابعة', // ar
)

export const unfollowWords = stems(
  'unfollow|following|click to stop|' + // en, L27
    'nicht mehr folgen|entfolgen|' + // de
    'smetti di seguire|non seguire|' + // it
    'ne plus suivre|' + // fr
    'dejar de seguir|' + // es
    'deixar de seguir|' + // pt
    'følg ikke|stop med at følge|' + // da
    'sluta följ|' + // sv
    'ontvolgen|niet meer volgen|' + // nl
    'إلغاء المتابعة', // ar
)

/** On the page of an event; only English and Danish are in a source (L19), German is inference. */
export const attendWords = stems('attend(?!ing|ee)|deltag(?!er)|teilnehmen')

/** On the page of a newsletter; inference, as no source has these labels. */
export const subscribeWords = stems("subscribe(?!d|r)|abonnieren|s[’']abonner|abonner(?!et)")

export const saveWords = stems(
  'save(?!d)|' + // en
    '(?<!nicht mehr )speicher', // de, L1 2026-07
)

export const unsaveWords = stems(
  'unsave|' + // en
    'nicht mehr speicher', // de, L1 2026-07
)
