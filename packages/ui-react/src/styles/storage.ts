import '@foyer/theme/styles';
import '../storage/storage-manager/StorageManager.tsx';
