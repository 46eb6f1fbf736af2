/** Joining, ordering and leaving communities, and what can go wrong with one. */
export const communities = {
  communityJoin: 'Entrar em uma comunidade',
  communityAddress: 'O endereço dela ou o texto do cartaz',
  communityLook: 'Ver',
  communityOnPage: 'Esta página convida você para uma comunidade.',
  communityJoinButton: 'Entrar em {community}',
  communityJoined: 'Você entrou em {community}.',
  communityFingerprint: 'Chave: {fingerprint}',
  communityKeyMatches: 'É a chave que deram a você.',
  communityKeyDiffers:
    'Não é a chave que deram a você. Outra pessoa pode estar respondendo, por isso não dá para entrar aqui.',
  communityKeyUnknown:
    'Ela será lembrada a partir de agora. Se deram uma chave a você, compare antes.',
  communityShops: {
    one: '{count} loja',
    other: '{count} lojas',
  },
  communityBusinesses: {
    one: '{count} alternativa',
    other: '{count} alternativas',
  },
  communityNonprofits: {
    one: '{count} organização',
    other: '{count} organizações',
  },
  communitySample: 'Por exemplo: {names}',
  communityPartial: 'É grande; isto é uma parte.',
  communityOnDemand:
    'São lojas demais para guardar no seu dispositivo. Quando você abre esta extensão em uma delas, o servidor da comunidade recebe o pedido de um grupo de pelo menos 200 lojas e não fica sabendo qual é. Você permite as lojas uma a uma.',
  communityExpired: 'A lista é de {date} e já deveria ter sido renovada.',
  communityFromFuture: 'A lista tem data de {date}. O relógio dela ou o seu está errado.',
  communityHosts: {
    one: 'Pode pedir acesso a {count} endereço. Nada se abre sem a sua permissão.',
    other: 'Pode pedir acesso a {count} endereços. Nada se abre sem a sua permissão.',
  },
  communityHostsShow: 'Mostrar os endereços',
  communityForeignHosts: 'Em letras que podem parecer outras: {hosts}',
  communityRefusedHosts: 'Não são lojas e ficaram de fora: {hosts}',
  communityMixedName: 'O nome mistura alfabetos e pode imitar outro.',
  communityAllowShops: 'Permitir as lojas dela',
  communityAllowed: 'Acesso permitido. Você pode retirá-lo nas configurações.',
  communityOrder: 'Se duas têm um programa para uma loja, a de cima faz a oferta.',
  communityMoveUp: 'Subir {community}',
  communityMoveDown: 'Descer {community}',
  communityMoved: '{community}: lugar {place} de {total}',
  communityAlso:
    '{others} também poderia creditar este pedido. Na sua ordem, {community} vem primeiro.',
  communityPause: 'Pausar',
  communityResume: 'Usar de novo',
  communityPaused: 'Em pausa',
  communityLeave: 'Remover',
  communityLeaveTitle: 'Remover {community}?',
  communityLeaveText:
    'As lojas, alternativas e organizações dela saem, e o acesso que só elas precisavam. Os créditos ficam na sua lista, e o servidor dela ainda pode confirmá-los.',
  communityLeaveConfirm: 'Remover',
  communityRestore: 'Trazer de volta a comunidade que veio com a extensão',
  communityNone: 'Você não tem nenhuma comunidade. Entre em uma para ver lojas e alternativas.',
  communityNewShops: {
    one: '{count} endereço novo desde a última vez. Sem acesso antes da sua permissão.',
    other: '{count} endereços novos desde a última vez. Sem acesso antes da sua permissão.',
  },
  communityNewShopsIn: {
    one: '{community} tem {count} endereço novo. Ele espera a sua permissão.',
    other: '{community} tem {count} endereços novos. Eles esperam a sua permissão.',
  },
  communityNewShopsLook: 'Ver',
  communityNewShopsSeen: 'Agora não',
  communityMore: 'Mais sobre {community}',
  communitySave: 'Salvar os arquivos dela',
  communityAchieved: 'O que ela alcançou',
  communityAchievedNone: 'Nada publicado ainda.',
  communityAchievedFailed: 'O servidor dela não respondeu. Tente mais tarde.',
  communityLists: 'Outras que ela conhece. Veja você; nada entra sozinho.',
  problemOffline: 'Não foi possível contatá-la. Verifique o endereço e a conexão.',
  problemTimeout: 'Demorou demais para responder. Tente mais tarde.',
  problemMissing: 'Falta um arquivo no servidor dela. O responsável deve enviar tudo de novo.',
  problemServer: 'O servidor dela está com falha. Tente mais tarde.',
  problemRefused:
    'O servidor dela se recusa a responder. O responsável deve tornar os arquivos públicos.',
  problemNoCors:
    'Ela está lá, mas o servidor não deixa navegadores lerem. O responsável deve enviar o cabeçalho “Access-Control-Allow-Origin: *”.',
  problemHtml:
    'Uma página responde onde deveria estar a lista. O responsável deve enviar a lista para lá.',
  problemNoDirectory: 'Nenhuma comunidade encontrada ali. Peça o link ao responsável.',
  problemUnsigned: 'Não está assinada, então não dá para saber de quem é.',
  problemBadSignature: 'A assinatura não confere: foi alterada depois, ou enviada pela metade.',
  problemKeyChanged: 'Alguém assina com outra chave. Pergunte ao responsável antes de confiar.',
  problemKeyRevoked:
    'O responsável retirou a chave, pois outros podem tê-la. Peça a nova, remova a comunidade e entre de novo.',
  problemRollback: 'O servidor oferece uma lista mais antiga que a sua. A sua fica.',
  problemVersionReused:
    'Duas listas diferentes têm o mesmo número. O responsável deve publicar com um maior.',
  problemOtherCommunity: 'Outra comunidade responde no endereço dela.',
  problemNewerFormat: 'Precisa de uma versão mais nova desta extensão.',
  problemTooLarge: 'É maior do que uma comunidade pode ser.',
  problemBroken:
    'Os arquivos estão danificados ou incompletos. O responsável deve publicar de novo.',
  problemUnexpected: 'A falha é desta extensão, não da comunidade. Os dados que você tem ficam.',
  problemAlreadyJoined: 'Você já entrou nela.',
  problemIdTaken:
    'Você tem outra comunidade com o mesmo nome curto e outra chave. Remova aquela antes, se quiser esta.',
  problemTooMany: 'O máximo são cem comunidades. Remova uma antes.',
  problemEmpty: 'Digite ou cole um endereço primeiro.',
  problemNotAnAddress: 'Isto não é um endereço. Um exemplo: livros.example/cidade.',
  problemInsecure: 'O endereço deve começar com https; senão outros podem mudar o que você recebe.',
  problemBadFingerprint: 'A chave após o endereço está cortada ou errada: são 40 dígitos e letras.',
} as const;
