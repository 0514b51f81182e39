import type { LanguageWords } from './language-words.ts'

/** Portuguese. */
export const pt: LanguageWords = {
  known: `o a os as de do da dos das que e em um uma por com para não se no na nos nas ao é mais mas como foi já ou sem sobre também há onde quem são pelo pela seu sua ele ela`,
  titles: `senhor senhora senhorita sr sra srta dona dom seu doutor doutora dr dra professor professora prof engenheiro engenheira mestre mestra irmã irmão padre madre frei pastor pastora tio tia avô avó vovô vovó primo prima compadre comadre companheiro companheira advogado advogada juiz juíza prefeito prefeita ministro ministra senador deputado deputada capitão coronel sargento enfermeira enfermeiro bispo camarada afilhado afilhada sobrinho sobrinha vizinho vizinha`,
  titlesAfter: `jr`,
  organisations: `universidade instituto fundação empresa banco ministério departamento comissão comitê comité conselho sindicato associação agência diário jornal folha partido tribunal parlamento congresso colégio escola hospital clínica grupo imprensa rede coletivo sociedade fundo centro clube igreja museu biblioteca teatro cooperativa federação liga câmara secretaria confecções transportes construtora editora rádio canal paróquia oficina prefeitura ateliê madeireira`,
  roles: `prefeito prefeita juiz juíza ministro ministra diretor diretora chefe reitor reitora presidente secretário secretária tesoureiro tesoureira fundador fundadora dono dona editor editora gerente padre pastor mestre professor professora médico médica enfermeiro enfermeira parteira farmacêutico farmacêutica advogado advogada inspetor inspetora comandante capitão embaixador cônsul governador governadora vereador vereadora promotor delegado delegada engenheiro bibliotecária regulador`,
  placeSigns: `em de desde a até perto para por no na`,
  attendance: `presentes participantes ausentes preside ata assinam assinado falaram estiveram`,
  labels: `nota notas pergunta perguntas resposta respostas ação decisão decisões resumo exemplo tema temas resultado data hora lugar assunto para cópia ps rascunho sessão dia grupo primeiro segundo terceiro conclusão problema ideia ideias importante também ligação fonte correio telefone endereço contato contacto`,
  places: `lisboa porto coimbra braga faro évora aveiro recife salvador fortaleza belém manaus brasília curitiba campinas santos natal maceió teresina goiânia maputo beira nampula luanda benguela bissau praia díli macau`,
  names: `lívia anselmo zuleide quitéria valdemar jurema dito benedita otávio neide tonho carmelita ezequias iracema zé chico tião joão conceição raimunda severino jandira`,
  common: `quase todos todas alguém ninguém algo nada dinheiro novos velhos querem várias terminamos chovia serviram segundo diz disse contou escreva escrevam viajaram foram foi firmou assinou depois então ontem hoje amanhã obrigado obrigada pede falamos falar falou queremos fica ficam temos têm somos estão estava estavam houve havia fazer faz fizemos fez vamos pensamos achamos decidimos decidiu propõe falta faltam segue primeiro segundo terceiro finalmente além talvez porque embora enquanto quando como onde qual melhor pior menos muito muita muitos muitas pouco outra outro outros cada qualquer nenhum nenhuma ambos gente pessoa pessoas grupo grupos regra regras trabalho confiança plataforma plataformas saiu mandem conta sede advogado`,
  saying: `disse diz contou conta perguntou pergunta respondeu escreveu assinou pediu explicou acrescentou falou lembrou opinou concordou`,
  forms:
    /(?:aram|eram|iram|avam|iam|amos|emos|imos|ando|endo|indo|[aei]do|[aei]da|[aei]r|mente|ção|ções|dade|dades|ismo|agem|agens|ava)s?$/u,
}
