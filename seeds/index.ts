export { seedDossier } from './dossier';
export { type FirstPerson, seedPeople } from './people';
