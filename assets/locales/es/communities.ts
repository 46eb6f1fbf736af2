/** Joining, ordering and leaving communities, and what can go wrong with one. */
export const communities = {
  communityJoin: 'Unirse a una comunidad',
  communityAddress: 'Su dirección o el texto de su cartel',
  communityLook: 'Verla',
  communityOnPage: 'Esta página te invita a una comunidad.',
  communityJoinButton: 'Unirse a {community}',
  communityJoined: 'Te has unido a {community}.',
  communityFingerprint: 'Clave: {fingerprint}',
  communityKeyMatches: 'Es la clave que te dieron.',
  communityKeyDiffers:
    'No es la clave que te dieron. Puede que responda otra persona, así que no puedes unirte aquí.',
  communityKeyUnknown: 'Se recordará a partir de ahora. Si te dieron una clave, compárala antes.',
  communityShops: {
    one: '{count} tienda',
    other: '{count} tiendas',
  },
  communityBusinesses: {
    one: '{count} alternativa',
    other: '{count} alternativas',
  },
  communityNonprofits: {
    one: '{count} organización',
    other: '{count} organizaciones',
  },
  communitySample: 'Por ejemplo: {names}',
  communityPartial: 'Es grande; esto es una parte.',
  communityOnDemand:
    'Son demasiadas tiendas para guardarlas en tu dispositivo. Cuando abres esta extensión en una de ellas, se pide al servidor de la comunidad un grupo de al menos 200 tiendas y no sabe cuál buscas. Permites las tiendas una a una.',
  communityExpired: 'Su lista es del {date} y debía renovarse.',
  communityFromFuture: 'Su lista lleva fecha del {date}. Su reloj o el tuyo va mal.',
  communityHosts: {
    one: 'Puede pedir acceso a {count} dirección. Nada se abre sin tu permiso.',
    other: 'Puede pedir acceso a {count} direcciones. Nada se abre sin tu permiso.',
  },
  communityHostsShow: 'Mostrar las direcciones',
  communityForeignHosts: 'Con letras que pueden parecer otras: {hosts}',
  communityRefusedHosts: 'No son tiendas y se han omitido: {hosts}',
  communityMixedName: 'Su nombre mezcla alfabetos y puede imitar a otro.',
  communityAllowShops: 'Permitir sus tiendas',
  communityAllowed: 'Acceso concedido. Puedes retirarlo en «Tiendas y acceso».',
  communityOrder: 'Si dos tienen un programa para una tienda, la de arriba hace la oferta.',
  communityMoveUp: 'Subir {community}',
  communityMoveDown: 'Bajar {community}',
  communityMoved: '{community}: puesto {place} de {total}',
  communityAlso: '{others} también podría abonar este pedido. En tu orden va primero {community}.',
  communityPause: 'Pausar',
  communityResume: 'Volver a usar',
  communityPaused: 'En pausa',
  communityLeave: 'Quitar',
  communityLeaveTitle: '¿Quitar {community}?',
  communityLeaveText:
    'Se van sus tiendas, alternativas y organizaciones, y el acceso que solo ellas necesitaban. Los abonos siguen en tu lista y su servidor aún puede confirmarlos.',
  communityLeaveConfirm: 'Quitarla',
  communityRestore: 'Recuperar la comunidad que venía con la extensión',
  communityNone: 'No tienes ninguna comunidad. Únete a una para ver tiendas y alternativas.',
  communityNewShops: {
    one: '{count} dirección nueva desde tu última visita. No tiene acceso sin tu permiso.',
    other: '{count} direcciones nuevas desde tu última visita. No tienen acceso sin tu permiso.',
  },
  communityNewShopsIn: {
    one: '{community} tiene {count} dirección nueva. Espera tu permiso.',
    other: '{community} tiene {count} direcciones nuevas. Esperan tu permiso.',
  },
  communityNewShopsLook: 'Verlas',
  communityNewShopsSeen: 'Ahora no',
  communityLeaveFailed: 'No se ha quitado.',
  communityOrderFailed: 'El orden no se ha guardado.',
  communityPauseFailed: 'No se ha puesto en pausa.',
  communityResumeFailed: 'Sigue en pausa.',
  communitySeenFailed: 'No se ha guardado, así que se te volverá a preguntar.',
  communityRestoreFailed: 'No se ha recuperado.',
  communityFailedHint: 'Inténtalo de nuevo. Si no ayuda, libera espacio en el disco.',
  communitySearch: 'Buscar una comunidad',
  communityMore: 'Más sobre {community}',
  communitySave: 'Guardar sus archivos',
  communityValues: 'Qué entiende por sus valores',
  communityAchieved: 'Lo que ha logrado',
  communityAchievedNone: 'Aún no hay nada publicado.',
  communityAchievedUnknown:
    'Su servidor aún no lo ha dicho. Se le pregunta una vez al día, y cuando pulsas «{button}».',
  communityAchievedOn: 'A fecha de {date}',
  communityLists: 'Otras que conoce. Míralas tú; nada se une por sí solo.',
  problemOffline: 'No se puede contactar. Revisa la dirección y tu conexión.',
  problemTimeout: 'Tardó demasiado en responder. Inténtalo más tarde.',
  problemMissing: 'Falta un archivo en su servidor. Su responsable debería volver a subirlo todo.',
  problemServer: 'Su servidor tiene un fallo. Inténtalo más tarde.',
  problemRefused:
    'Su servidor se niega a responder. Su responsable debería hacer públicos los archivos.',
  problemNoCors:
    'Está ahí, pero su servidor no deja leer a los navegadores. Su responsable debe enviar la cabecera «Access-Control-Allow-Origin: *».',
  problemHtml:
    'Responde una página web donde debería estar su lista. Su responsable debería subirla ahí.',
  problemNoDirectory: 'No hay ninguna comunidad ahí. Pide el enlace a su responsable.',
  problemUnsigned: 'No está firmada, así que no se sabe de quién es.',
  problemBadSignature: 'Su firma no encaja: se cambió después de firmarla o se subió a medias.',
  problemKeyChanged:
    'Alguien firma con otra clave que antes. Pregunta a su responsable antes de fiarte.',
  problemKeyRevoked:
    'Su responsable retiró la clave porque otros pueden tenerla. Pide la nueva, quita la comunidad y únete otra vez.',
  problemRollback: 'Su servidor ofrece una lista más antigua que la tuya. La tuya se queda.',
  problemVersionReused:
    'Dos listas distintas llevan el mismo número. Su responsable debería publicar con uno mayor.',
  problemOtherCommunity: 'En su dirección responde otra comunidad.',
  problemNewerFormat: 'Necesita una versión más nueva de esta extensión.',
  problemTooLarge: 'Es más grande de lo que puede ser una comunidad.',
  problemBroken:
    'Sus archivos están dañados o incompletos. Su responsable debería publicar de nuevo.',
  problemUnexpected:
    'El fallo es de esta extensión, no de la comunidad. Los datos que tienes se quedan.',
  problemAlreadyJoined: 'Ya te has unido.',
  problemIdTaken:
    'Tienes otra comunidad con el mismo nombre corto y otra clave. Quita esa primero si quieres esta.',
  problemTooMany: 'Cien comunidades es el máximo. Quita una primero.',
  problemEmpty: 'Escribe o pega primero una dirección.',
  problemNotAnAddress: 'Esto no es una dirección. Una se parece a libros.example/pueblo.',
  problemInsecure:
    'La dirección debe empezar por https; si no, otros podrían cambiar lo que recibes.',
  problemBadFingerprint:
    'La clave tras la dirección está cortada o mal escrita: tiene 40 cifras y letras.',
} as const;
