import type { HandOutTexts } from './hand-out-texts.ts'

/** What is not Arabic keeps its own direction. */
export const ar: HandOutTexts = {
  title: 'الحصول على Sotto',
  lead: 'دفتر هذه الورشة، يوزّعه حاسوب في هذه القاعة. لا يحتاج إلى الإنترنت.',
  getFor: (system) => `\u2068Sotto\u2069 لنظام \u2068${system}\u2069`,
  portable: 'يعمل دون تثبيت',
  arm: 'لمعالجات \u2068ARM\u2069',
  others: 'لأنظمة أخرى',
  beside: 'للتحقق مما وصل',
  otherDevice:
    'يعمل Sotto على حواسيب \u2068Windows\u2069 و\u2068macOS\u2069 و\u2068Linux\u2069. تُفتح هذه الصفحة على واحد منها.',
  check:
    'يستطيع أي شخص على هذه الشبكة تغيير ما يمرّ عبرها. قبل فتح الملف تلزم مقارنة بصمته بالبصمة المكتوبة على ورقة الجهة المنظِّمة:',
  afterwards: 'بعد ذلك يُفتح Sotto، ثم الدعوة التي سُلّمت.',
  words: 'أربع كلمات لهذه الورشة',
  wordsHint: 'يعرض Sotto الكلمات الأربع نفسها عند الدخول.',
  next: 'للشخص التالي: هذه الصفحة صورةً للمسح',
  languages: 'اللغات',
}
