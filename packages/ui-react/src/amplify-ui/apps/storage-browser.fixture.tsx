import { createAmplifyAuthAdapter, createStorageBrowser } from '@foyer/ui-react/storage-browser';

type Config = Parameters<typeof createStorageBrowser>[0]['config'];

/** As Amplify UI's guide has it: the adapter of the app's configuration, texts of the app's own, a custom action. */
export function makeApps(config: Config = createAmplifyAuthAdapter(), onLink: (key: string) => void = () => {}) {
  const { StorageBrowser, useView } = createStorageBrowser({
    config,
    actions: {
      custom: {
        generateUrl: {
          actionListItem: {
            icon: <span>🔗</span>,
            label: 'Generate a link',
            disable: (selected) => !selected?.length,
            hide: (permissions) => !permissions.includes('get'),
          },
          handler({ data }) {
            onLink(data.key);
            return { result: Promise.resolve({ status: 'COMPLETE' as const, value: { link: data.key } }) };
          },
        },
      },
    },
    components: { Title: ({ title }) => <h1>{title}</h1> },
  });

  const InFolder = () => (
    <StorageBrowser
      defaultValue={{ location: { bucket: '', prefix: 'public/', path: 'photos/', permissions: ['get', 'list', 'write', 'delete'] } }}
      onValueChange={({ location }) => location?.prefix}
      displayText={{ LocationsView: { title: 'Home' }, LocationDetailView: { searchPlaceholder: 'Find a file' } }}
    />
  );

  function CustomLocations() {
    const { pageItems, onNavigate } = useView('Locations');
    return (
      <ul>
        {pageItems.map((location) => (
          <li key={location.id}><button onClick={() => onNavigate(location)}>Go to {location.prefix}</button></li>
        ))}
      </ul>
    );
  }

  const Composed = () => (
    <StorageBrowser.Provider displayText={{ CreateFolderView: { title: 'Make a folder' } }}>
      <CustomLocations />
      <StorageBrowser.LocationDetailView />
      <StorageBrowser.CreateFolderView />
    </StorageBrowser.Provider>
  );

  return { InFolder, Composed };
}
