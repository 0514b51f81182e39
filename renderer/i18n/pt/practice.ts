/** Palavras da oficina para experimentar sem mais ninguém: inventadas, sobre nada em especial. */
export const practice = {
  open: 'Experimentar sem mais ninguém',
  title: 'Uma oficina para experimentar',
  groups: [
    {
      name: 'A balsa',
      question: 'Como a balsa deveria ser?',
      sections: [
        {
          title: 'Uma vez por hora é pouco',
          text: 'As pessoas perdem a consulta por dez minutos de neblina. A cada meia hora de manhã bastaria.',
        },
        { title: 'Quem paga', text: 'Alguém disse uma quantia. Ela fica nesta sala.' },
      ],
    },
    {
      name: 'A ponte',
      question: 'O que mudaria com uma ponte?',
      sections: [
        {
          title: 'Acaba a espera',
          text: 'E acaba a conversa no convés, de que três de nós sentiriam falta.',
        },
        { title: 'Pergunta em aberto', text: 'Quem vai cuidar dela daqui a vinte anos?' },
      ],
    },
  ],
}
