/* What was said in public, and what a report could make of it; made up, in eight languages. */

/** A passage of an interview, copied in part, lightly reworded, and told in other words. */
export interface Said {
  readonly said: string
  readonly copied: string
  readonly reworded: string
}

export const sayings: Readonly<Record<string, Said>> = {
  en: {
    said: 'We built the recommendation engine in a former laundry above the tram depot, with eleven borrowed laptops, and the first thing it learned was which lullabies made night nurses stay awake.',
    copied:
      'One of us remembered that the first thing it learned was which lullabies made night nurses stay awake, and nobody laughed.',
    reworded:
      'The engine for recommendations came out of an old laundry over a tram depot; on borrowed laptops it found out which lullabies kept nurses awake at night.',
  },
  es: {
    said: 'Montamos el archivo sonoro en una antigua fábrica de botones junto al embarcadero, y cada grabación llevaba el nombre de la marea en la que se había hecho.',
    copied:
      'Se dijo que cada grabación llevaba el nombre de la marea en la que se había hecho, y así empezó todo.',
    reworded:
      'El archivo nació en una fábrica vieja de botones, cerca del embarcadero, y las grabaciones llevaban nombres de mareas.',
  },
  fr: {
    said: 'Nous avons ouvert la radio dans une péniche amarrée derrière la verrerie, et l’antenne était une échelle de ramoneur que personne n’avait réclamée.',
    copied:
      'Quelqu’un a raconté que l’antenne était une échelle de ramoneur que personne n’avait réclamée pendant dix ans.',
    reworded:
      'La radio émettait d’une péniche derrière l’ancienne verrerie, avec pour antenne une échelle de ramoneur non réclamée.',
  },
  de: {
    said: 'Das Netzwerk lief zuerst im Keller einer stillgelegten Hutfabrik, und die Kühlung bestand aus zwei Aquarienpumpen und einem Bierkasten voll Eis.',
    copied:
      'Am Anfang bestand die Kühlung aus zwei Aquarienpumpen und einem Bierkasten voll Eis, so wurde erzählt.',
    reworded:
      'Der erste Server stand im Keller der stillgelegten Hutfabrik; gekühlt wurde mit Aquarienpumpen und Eis aus einem Bierkasten.',
  },
  ar: {
    said: 'أسسنا المنصة في مستودع قديم للزيتون قرب محطة القطار المهجورة، وكان الخادم الأول يعمل ببطاريات دراجات نارية مستعملة.',
    copied:
      'قيل في اللقاء إن الخادم الأول كان يعمل ببطاريات دراجات نارية مستعملة قرب محطة القطار المهجورة.',
    reworded:
      'بدأت المنصة من مستودع زيتون قديم بجوار محطة قطار مهجورة، بخادم شغلته بطاريات دراجات مستعملة.',
  },
  hi: {
    said: 'हमने पहला सर्वर पुरानी माचिस फैक्ट्री के गोदाम में लगाया था और उसे ठंडा रखने के लिए मटकों की कतार और गीली बोरियाँ रखते थे।',
    copied: 'किसी ने बताया कि उसे ठंडा रखने के लिए मटकों की कतार और गीली बोरियाँ रखते थे और बिजली बचती थी।',
    reworded: 'माचिस फैक्ट्री के पुराने गोदाम में सर्वर था, जिसे मटकों और गीली बोरियों की कतार ठंडा रखती थी।',
  },
  zh: {
    said: '我们最早把服务器放在废弃糖厂的锅炉房里，用养鸭场淘汰的水泵来降温，第一批听众是夜里修路的工人。',
    copied: '有人回忆说，用养鸭场淘汰的水泵来降温，第一批听众是夜里修路的工人。',
    reworded: '服务器起初就放在废弃糖厂锅炉房，降温靠养鸭场淘汰的水泵，听众是夜里修路的人。',
  },
  ko: {
    said: '우리는 문 닫은 목욕탕 보일러실에 첫 서버를 놓았고 횟집에서 얻은 수족관 펌프로 열을 식혔으며 첫 청취자는 새벽 우유 배달원들이었다.',
    copied:
      '누군가 횟집에서 얻은 수족관 펌프로 열을 식혔으며 첫 청취자는 새벽 우유 배달원들이었다고 회상했다.',
    reworded:
      '서버는 문 닫은 목욕탕의 보일러실에 있었고 횟집 수족관 펌프로 식혔으며 우유 배달원들이 새벽 청취자였다.',
  },
}
