import type { LanguageWords } from './language-words.ts'

/** Turkish. */
export const tr: LanguageWords = {
  known: `ve bir bu da de için ile çok ne gibi daha olarak olan ama kadar sonra var ben o her en mi ise ya değil biz hem şey yok olduğu diye oldu göre`,
  titles: `bay bayan sayın dr doktor prof profesör doç av avukat hemşire öğretmen hâkim hakim imam şeyh hoca yüzbaşı albay müdür başkan bakan vali muhtar komşu yoldaş rahip rahibe mühendis ing eczacı kardeşi oğlu kızı`,
  titlesAfter: `bey hanım hoca abi ağabey abla teyze amca dayı hala yenge dede nine usta efendi paşa kaptan ana baba öğretmen hemşire`,
  organisations: `üniversitesi enstitüsü vakfı şirketi bankası bakanlığı müdürlüğü komisyonu komitesi kurulu sendikası derneği ajansı gazetesi postası partisi mahkemesi meclisi okulu lisesi koleji akademisi hastanesi kliniği grubu ağı kolektifi topluluğu fonu merkezi kulübü kilisesi camii müzesi kütüphanesi tiyatrosu kooperatifi federasyonu odası belediyesi inşaat nakliyat taşımacılık holding yayınları radyosu evi atölyesi birliği stüdyosu sanayi ticaret lojistik turizm yapı haber`,
  roles: `belediye başkanı yargıcı hâkimi bakanı müdürü müdiresi başkanı rektörü sekreteri saymanı kurucusu sahibi editörü yöneticisi imamı öğretmeni doktoru hemşiresi ebesi eczacısı başeczacısı avukatı müfettişi komutanı kaymakamı valisi muhtarı savcısı noteri mühendisi büyükelçisi`,
  placeSigns: ``,
  attendance: `katılanlar katılımcılar hazır bulunanlar görevliler başkan yazman imza imzalayanlar katılmayanlar konuşmacılar`,
  labels: `not notlar soru sorular cevap yanıt karar kararlar özet örnek konu konular sonuç tarih saat yer ek taslak oturum gün grup birinci ikinci üçüncü sorun sorunlar fikir fikirler önemli ayrıca kaynak telefon adres iletişim gündem`,
  places: `istanbul ankara izmir bursa antalya adana konya gaziantep mersin diyarbakır kayseri eskişehir samsun trabzon erzurum van malatya sivas denizli manisa batman urfa şanlıurfa mardin hatay antakya edirne çanakkale bodrum bakü lefkoşa girne`,
  names: `sevgi orhan nermin kerem hatice selim zeynep gülten baran süreyya nilgün emre haldun cemal defne fatma ayşe mehmet mustafa ahmet ali hüseyin hasan ibrahim elif merve büşra esra emine zehra rojin berivan hêvî azad`,
  common: `hemen herkes biri kimse kimsenin hiç bazıları birkaç zor başlamak sürdürmek ortak takvim hayal grup uzun yaşar tencere mutfak anlattı güldük yarayan küçük nöbet liste anahtar kutu insan para geç kısa gençler toplantı kural kurallar yaşlılar dinlemek iş sayılmalı söyledi sonunda duvara soru yazdık nasıl deriz sıkıcı taşıyor durma zamanı zaman yağmur dinmişti pencereler açıktı çay geldi sohbet ışıklar halkalarda masaları sandalyeleri kaldı tekneler kayıtsız bunu biliyordu yazmak aramak hesabı sözleşmeyi orada iki gözlemci tutanağı yatak kapatıldı galiba evrak konuşmacı teşekkürler bizi platform iyilik başlar biter önce araçlar bedavaydı kitle bedel dikkat koşullar okumadı hizmet belki geceleri kapanır eski iletileri güven yalnızca faiz denetleyenler sanatçılar bence bugün dün yarın şimdi sonra önce çünkü ancak fakat yine bile hep şöyle böyle neden niçin kim kimler nerede hangi kaç evet hayır lütfen merhaba selam arkadaşlar karar verdik konuştuk dedik dedi diyor istiyoruz gerek lazım olmalı bizim sizin onların yeni büyük iyi kötü son ilk`,
  saying: `dedi diyor söyledi sordu yazdı anlattı cevapladı açıkladı ekledi imzaladı istedi konuştu`,
  forms:
    /(?:[ıiuü]yor(?:um|uz|lar)?|[dt][ıiuü](?:k|m|lar|ler)?|m[ıiuü]ş(?:lar|ler|t[ıiuü])?|[ae]cak(?:lar|t[ıi])?|[ae]ce[kğ](?:ler)?|l[ae]r(?:[ıi]|d[ae]n?)?|m[ae](?:k|ya|sı|yi)?|l[ıiuü]k|s[ıiuü]z|c[ıiuü]|[ıiuü]n[dc]?[ae])$/u,
}
