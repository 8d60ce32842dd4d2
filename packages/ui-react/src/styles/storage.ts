import '@foyer/theme/styles';
import '../storage/storage-manager/StorageManager.tsx';
import '../storage/storage-image/StorageImage.tsx';
