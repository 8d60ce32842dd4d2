import { createAmplifyAuthAdapter, createStorageBrowser } from '@foyer/ui-react/storage-browser';

/** As Amplify UI's guide has it: the adapter of the app's configuration, texts of the app's own, a custom action. */
export const { StorageBrowser, useView } = createStorageBrowser({
  config: createAmplifyAuthAdapter(),
  actions: {
    custom: {
      generateUrl: {
        actionListItem: {
          icon: <span>🔗</span>,
          label: 'Generate a link',
          disable: (selected) => !selected?.length,
          hide: (permissions) => !permissions.includes('get'),
        },
        handler: ({ data }) => ({ result: Promise.resolve({ status: 'COMPLETE' as const, value: { link: data.key } }) }),
      },
    },
  },
  components: { Title: ({ title }) => <h1>{title}</h1> },
});

export const StorageBrowserApp = () => (
  <StorageBrowser
    defaultValue={{ location: { bucket: 'my-bucket', prefix: 'public/', path: 'photos/', permissions: ['get', 'list', 'write', 'delete'] } }}
    onValueChange={({ location }) => location?.prefix}
    displayText={{ LocationsView: { title: 'Home' }, LocationDetailView: { searchPlaceholder: 'Find a file' } }}
  />
);

export function CustomLocations() {
  const { pageItems, onNavigate } = useView('Locations');
  return (
    <ul>
      {pageItems.map((location) => (
        <li key={location.id}><button onClick={() => onNavigate(location)}>{location.prefix}</button></li>
      ))}
    </ul>
  );
}

export const ComposedApp = () => (
  <StorageBrowser.Provider displayText={{ CreateFolderView: { title: 'Make a folder' } }}>
    <CustomLocations />
    <StorageBrowser.LocationDetailView />
    <StorageBrowser.CreateFolderView />
  </StorageBrowser.Provider>
);
