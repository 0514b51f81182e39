import type { LanguageWords } from './language-words.ts'

/** French. */
export const fr: LanguageWords = {
  known: `le la les de des du et un une que qui dans en est pour pas sur au par avec ne se ce il elle sont plus mais nous on vous a été cette leur aux ou ont sans`,
  titles: `m mm mr mme mlle mmes monsieur madame mademoiselle maître me dr docteur docteure professeur professeure pr prof père mère frère soeur sœur tonton tantie tante tata oncle mamie papi mémé pépé cousin cousine abbé pasteur imam juge ministre maire sénateur député députée capitaine colonel commandant brigadier infirmière camarade cheikh neveu nièce voisin voisine`,
  titlesAfter: ``,
  organisations: `université institut fondation entreprise société banque ministère département commission comité conseil syndicat association agence journal parti tribunal parlement assemblée collège lycée école hôpital clinique groupe presse réseau collectif fonds centre club église mosquée musée bibliothèque médiathèque théâtre coopérative fédération ligue chambre bureau atelier éditions radio chaîne mairie préfecture cabinet usine transports`,
  roles: `maire juge ministre directeur directrice chef cheffe recteur rectrice président présidente secrétaire trésorier trésorière fondateur fondatrice patron patronne rédacteur rédactrice gérant gérante curé pasteur imam instituteur institutrice médecin infirmier infirmière sage-femme pharmacien pharmacienne avocat avocate inspecteur inspectrice commandant capitaine ambassadeur consul préfet préfète conseiller conseillère procureur notaire bibliothécaire régulateur`,
  placeSigns: `à de depuis vers près en chez pour`,
  attendance: `présents présentes présent participants excusés absents séance rédaction signé signataires là`,
  labels: `note notes question questions réponse réponses action décision décisions résumé exemple sujet thème résultat date heure lieu objet copie ps brouillon séance jour groupe premier deuxième troisième conclusion problème idée idées important aussi lien source courriel téléphone adresse contact`,
  places: `paris lyon marseille toulouse nice nantes strasbourg bordeaux lille rennes reims grenoble dijon brest limoges tours metz caen rouen concarneau bruxelles liège namur genève lausanne montréal québec dakar abidjan bamako ouagadougou lomé cotonou niamey yaoundé douala kinshasa brazzaville alger oran tunis rabat casablanca antananarivo`,
  names: `solenn ghislaine fatoumata aminata yannick huguette fulgence momo dieudonné célestin ambroise abdoulaye mamadou moussa oumar awa fanta aïssatou koffi adjoa gwenaëlle loïc maëlle nolwenn erwan`,
  common: `presque quelqu'un quelqu'une personne rien tout toute tous toutes chacun chacune certains certaines plusieurs beaucoup merci selon d'après voici voilà ainsi alors ensuite puis après avant hier aujourd'hui demain maintenant toujours jamais souvent parfois peut-être parce puisque quand comment pourquoi où combien quel quelle faut-il fermerait-il ce ceux celles celui celle c'est l'argent l'idée l'adresse jeunes anciens courrier contrat papiers question questions problème groupe groupes règle règles confiance travail plateforme plateformes outils prix parler parlé dit disent demande demandent propose proposent pense pensent voulons veulent avons avez avait étaient était fait faire faisons fini reste restent manque veillée réunion appelez écrivez lire écrire mieux moins trop assez enfin d'abord premièrement deuxièmement troisièmement`,
  saying: `dit demande demanda écrit écrivit répond répondit signe signa explique ajoute raconte parle pense propose refuse`,
  forms:
    /(?:aient|ait|ons|ez|èrent|irent|ant|ment|tion|tions|ité|ités|isme|eur|euse|ée|ées|és|er|ir|age|aux|eux|ances?|ences?)$/u,
}
