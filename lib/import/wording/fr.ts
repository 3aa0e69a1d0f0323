import type { Wording } from './wording';

export const fr: Wording = {
  alone:
    'publicité|à ne pas manquer|les plus lus|lire aussi|à lire aussi|sur le même sujet|la suite après cette publicité|laisser un commentaire',
  begins:
    "la suite (?:est réservée|après cette publicité)|(?:cet )?article réservé|réservé aux abonnés|il vous reste \\d+|votre abonnement n’autorise|pour lire la suite|temps de lecture|lecture \\d|tous droits réservés|un contenu de|ce contenu est bloqué|pour (?:consulter|afficher) ce contenu|(?:cet article|ce billet|cette entrée) (?:a été publiée?|est (?:initialement |d[’']abord )?(?:paru|publié)) (?:dans|le|sur)\\b",
  holds: '\\btous droits réservés\\b',
  calls:
    "vous avez (?:une (?:info|information|question|remarque)|trouvé une erreur|repéré une erreur)|une (?:info|erreur) à (?:signaler|nous)|(?:écrivez|contactez|suivez|rejoignez|aidez)[- ]nous|suivez .{1,40} sur (?:twitter|facebook|x|instagram|whatsapp|google|linkedin)\\b|soutenez\\b|faites un don|nous avons besoin de vous|retrouvez (?:toute|tous|toutes|nos|notre|l[’'](?:actualité|info))|pour (?:en savoir plus|aller plus loin|ne rien (?:rater|manquer))|téléchargez\\b|cliquez ici|réagissez\\b|et vous, qu[’']en pensez|partagez votre|les (?:opinions|propos) (?:exprimée?s|tenus)\\b",
  source: 'sources?',
  minutes: 'min|mn|minutes?',
  credit: '(?:crédits? )?(?:photos?|images?)|crédits?|illustration',
  also: '(?:à )?lire aussi|voir en ligne|voir aussi',
  consent: 'contenus? (?:tiers|externe)|\\bcookies\\b',
  allowing: 'activer|accept|autoris|affich',
  offered: 'newsletters?|infolettre|lettre|whats-?app|telegram',
  offering: 'inscrivez|inscription|abonnez|recevez|rejoignez',
  talk: '\\bcommentaires?\\b|\\bréagir\\b',
  rules: 'charte|modér|règles|conditions',
  dated: 'publié|mis à jour|modifié',
  published: 'publi',
  changed: 'mis à jour|modifié',
  by: '(?:article )?(?:rédigé|écrit|publié|posté) par|par|di|texte?(?: de)?|(?:propos )?recueillis? par|reportage|auteur',
  wrote: 'texte|reportage|propos recueillis|un article|publié',
  role: '(?:journaliste|reporter|correspondante?|envoyée? spéciale?|rédact(?:eur|rice)(?: en chef)?|chroniqueu(?:r|se)|éditorialiste)',
  reply: 'répondre',
};
