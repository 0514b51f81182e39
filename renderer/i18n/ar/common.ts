export const common = {
  appName: 'Sotto',
  cancel: 'إلغاء',
  close: 'إغلاق',
  loading: 'جارٍ الفتح…',
  language: 'اللغة',
  languageFailed: 'تعذّر تحميل هذه اللغة: المكان الذي جاءت منه هذه الصفحة لا يستجيب.',
  unseen_zero: 'لا رموز خفية (U+{{code}})',
  unseen_one: 'رمز لا يراه أحد: U+{{code}}',
  unseen_two: 'رمزان لا يراهما أحد، أولهما U+{{code}}',
  unseen_few: '{{count}} رموز لا يراها أحد، أولها U+{{code}}',
  unseen_many: '{{count}} رمزًا لا يراها أحد، أولها U+{{code}}',
  unseen_other: '{{count}} رمز لا يراها أحد، أولها U+{{code}}',
  pageFailed: 'تعذّر عرض هذه الصفحة',
  pageFailedText:
    'لم يضِع منها شيء: ما يُكتب هنا يُحفظ ويُشارَك كما من قبل. والصفحات الأخرى والإعدادات والحرق ما زالت تعمل.',
  partFailed: 'تعذّر عرض هذا الجزء؛ لم يضِع منه شيء.',
  again: 'إعادة المحاولة',
}
