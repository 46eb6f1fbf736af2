/**
 * A script for one of the extension's own pages: runs one request on a table of the device's database, and answers what
 * the request gave. The database must be there.
 */
export const onTable = (
  table: string,
  mode: 'readonly' | 'readwrite',
  request: string,
) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('support4good');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const asked = database.transaction('${table}', '${mode}').objectStore('${table}').${request};
    asked.onerror = () => reject(asked.error);
    asked.transaction.oncomplete = () => { database.close(); resolve(asked.result); };
  };
})`;
