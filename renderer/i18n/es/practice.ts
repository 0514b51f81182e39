/** Palabras del taller para probar a solas: inventadas, sobre nada en particular. */
export const practice = {
  open: 'Probar a solas',
  title: 'Un taller para probar a solas',
  groups: [
    {
      name: 'El ferri',
      question: '¿Cómo debería ser el ferri?',
      sections: [
        {
          title: 'Una vez por hora es poco',
          text: 'La gente pierde la cita médica por diez minutos de niebla. Cada media hora por la mañana bastaría.',
        },
        { title: 'Quién paga', text: 'Alguien dijo una cifra. Se queda en esta sala.' },
      ],
    },
    {
      name: 'El puente',
      question: '¿Qué cambiaría un puente?',
      sections: [
        {
          title: 'Se acaba la espera',
          text: 'Y se acaba la charla en cubierta, que tres del grupo echarían de menos.',
        },
        { title: 'Pregunta abierta', text: '¿Quién lo cuidará dentro de veinte años?' },
      ],
    },
  ],
}
